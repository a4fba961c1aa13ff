/** What may help whoever asks something that is not answered: commands that have an answer to a part of it. */
import type { QuestionWords } from '../../lexicon/question-words.ts';
import type { Action } from '../../reply/nodes.ts';
import { findStatements } from '../answer/find.ts';
import { plural } from '../answer/plural.ts';
import { readTopic } from '../answer/topic.ts';
import { phraseKey } from '../answer/words.ts';
import type { Context, CorpusView } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import type { Cluster } from '../resolve/directory.ts';
import { readAbout } from './read-about.ts';
import { readUnits, textOf, type Unit } from './read-units.ts';
import { unknownIn } from './unknown-words.ts';

/** At most three, those that keep most of the question first. */
export const offer = async (
  question: string,
  view: CorpusView,
  context: Context,
): Promise<readonly Action[]> => {
  const units = readUnits(question, context.questionWords).slice(0, MOST_UNITS);
  const first = findNamed(units, view);
  const second = first.name === null ? first : findNamed(first.rest, view);
  const about = await knownWords(second.rest, view, context);
  const names = [first.name, second.name].filter((name) => name !== null);
  const asked = names.length === 0 ? [{ about, from: undefined }] : names.map((from) => ({ about, from }));
  const found = await Promise.all(asked.map((one) => saidAction(one, view, context)));
  const whole = names.map((name) => ({ label: `Who ${name} is`, line: writeLine('who', { name }, 'name') }));
  return [...found.flat(), ...whole].slice(0, MOST_OFFERED);
};

const MOST_UNITS = 20;
const MOST_OFFERED = 3;
const LONGEST_NAME = 6;

interface NamedIn {
  readonly name: string | null;
  readonly rest: readonly Unit[];
}

/** The longest run that names one speaker, by name and not by a word of a role. */
const findNamed = (units: readonly Unit[], { directory }: CorpusView): NamedIn => {
  for (let length = Math.min(LONGEST_NAME, units.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= units.length; at += 1) {
      const run = units.slice(at, at + length);
      const [only, ...others] = run.some(({ roles, verbs }) => roles.size + verbs.length > 0)
        ? []
        : directory.match(textOf(run));
      if (only !== undefined && others.length === 0 && isNamed(only, textOf(run)))
        return { name: only.name, rest: [...units.slice(0, at), ...units.slice(at + length)] };
    }
  }
  return { name: null, rest: units };
};

const isNamed = ({ aliases }: Cluster, typed: string): boolean =>
  aliases.some((alias) => ` ${phraseKey(alias)} `.includes(` ${phraseKey(typed)} `));

/** Words of the question that some document has. */
const knownWords = async (
  units: readonly Unit[],
  view: CorpusView,
  context: Context,
): Promise<string | undefined> => {
  const words: QuestionWords = context.questionWords;
  const about = readAbout(
    units.filter(({ verbs }) => verbs.length === 0),
    { words, topics: view.topics },
  );
  if (about === undefined) return undefined;
  const known: string[] = [];
  for (const { label } of readTopic(about, view.topics, context.topics).needs.flatMap(([name]) => name ?? []))
    if ((await unknownIn(label, view, context)) === null) known.push(label);
  return known.length === 0 ? undefined : known.join(' ');
};

interface Part {
  readonly about: string | undefined;
  readonly from: string | undefined;
}

const saidAction = async (
  { about, from }: Part,
  view: CorpusView,
  context: Context,
): Promise<readonly Action[]> => {
  if (about === undefined && from === undefined) return [];
  const topic = readTopic(about ?? '', view.topics, context.topics);
  const speakers = from === undefined ? [] : view.directory.match(from);
  const filters = from === undefined ? {} : { speakers: speakers.flatMap(({ ids }) => ids) };
  const { ranked, total } = await findStatements(topic, { speakers, filters }, context.store);
  if (ranked.length === 0) return [];
  const by = from === undefined ? 'Said' : `What ${from} said`;
  const label = `${by}${about === undefined ? '' : ` about ${about}`} (${plural(total, 'statement')})`;
  return [{ label, line: writeLine('who-said', { topic: about, from }, 'topic') }];
};
