/** How a question was understood: in words, and as the command that gives the same answer. */
import type { Force } from '../../text/types.ts';
import { formatDay } from '../day.ts';
import type { RawValues } from '../options/option.ts';
import { writeLine } from '../options/write-line.ts';
import type { Person, Understood } from './understood.ts';

/** "what Dmytro Kuleba said about Vienna Document, since 14 Feb 2022" */
export const sayUnderstood = (understood: Understood): string => {
  const { route, since, until } = understood;
  if (route === 'who') return WORDS.who(understood);
  const days =
    since !== undefined && since === until
      ? [`, on ${formatDay(since)}`]
      : [
          ...(since === undefined ? [] : [`, since ${formatDay(since)}`]),
          ...(until === undefined || understood.route === 'who-changed'
            ? []
            : [`, until ${formatDay(until)}`]),
        ];
  return [WORDS[understood.route](understood), ...days].join('');
};

const SAID: Readonly<Record<Force, string>> = {
  affirms: 'said',
  denies: 'denied',
  warns: 'warned',
  demands: 'demanded',
  promises: 'promised',
  hedges: 'said with reserve',
  estimates: 'estimated',
  declines: 'declined to say',
  unclear: 'said',
};

const WORDS: Readonly<Record<Understood['route'], (understood: Understood) => string>> = {
  'who-said': ({ from, force = 'affirms', about, where }) => {
    const said = from === undefined ? `who ${SAID[force]} something` : `what ${nameOf(from)} ${SAID[force]}`;
    return `${said}${aboutWords(about)}${where ? ', and where' : ''}`;
  },
  'who-changed': ({ from, about }) =>
    from === undefined
      ? `who changed position${onWords(about)}`
      : `whether ${nameOf(from)} changed position${onWords(about)}`,
  figures: ({ from, about }) =>
    `which numbers ${from === undefined ? 'are given' : `${nameOf(from)} gave`}${aboutWords(about)}`,
  timeline: ({ from, about }) =>
    from === undefined
      ? `when something was said${aboutWords(about)}`
      : `when ${nameOf(from)} spoke${aboutWords(about)}`,
  who: ({ from }) => `who ${from === undefined ? 'it' : nameOf(from)} is`,
};

const aboutWords = (about: string | undefined): string => (about === undefined ? '' : ` about ${about}`);
const onWords = (about: string | undefined): string => (about === undefined ? '' : ` on ${about}`);

const nameOf = ({ typed, clusters: [only, ...others] }: Person): string =>
  only !== undefined && others.length === 0 ? only.name : typed;

/** The values that the command takes, by the names of its options. */
export const valuesOf = ({ route, about, from, force, since, until }: Understood): RawValues => {
  const name = from?.typed;
  const both = [name, about].filter((part) => part !== undefined).join(' ') || undefined;
  const values: Readonly<Record<Understood['route'], Readonly<Record<string, string | undefined>>>> = {
    'who-said': { topic: about, from: name, since, until, force },
    'who-changed': { about: both, since },
    figures: { topic: about, from: name, since, until },
    timeline: { about: both, from: since, to: until },
    who: { name },
  };
  return new Map(
    Object.entries(values[route]).flatMap(([option, value]) =>
      value === undefined ? [] : [[option, value] as const],
    ),
  );
};

const POSITIONAL: Readonly<Record<Understood['route'], string>> = {
  'who-said': 'topic',
  'who-changed': 'about',
  figures: 'topic',
  timeline: 'about',
  who: 'name',
};

/** The command, typed. */
export const lineOf = (understood: Understood): string =>
  writeLine(understood.route, Object.fromEntries(valuesOf(understood)), POSITIONAL[understood.route]);
