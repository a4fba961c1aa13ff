/** The answer when nobody is known to have changed a position: it says so, and what can be asked instead. */
import { actions, facts, notice, reply, section } from '../../reply/build.ts';
import type { Action, Reply } from '../../reply/nodes.ts';
import { corpusRows } from '../answer/corpus-facts.ts';
import type { Context } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import { aboutWords, type ChangesMeant } from './asked-changes.ts';

const MOST_NAMED = 5;

/** Says that nothing was found: no change is told of, and no two statements oppose each other. */
export const abstainChanges = async (meant: ChangesMeant, context: Context): Promise<Reply> => {
  const lines = insteadOf(meant);
  return reply('abstained', [
    notice('info', 'No change of position', ...aboutWords(meant), ' was found in these documents.'),
    ...(lines.length === 0 ? [] : [actions(...lines)]),
    section(['What is here'], [facts(corpusRows(await context.corpus(), MOST_NAMED))]),
  ]);
};

const insteadOf = ({ about, since, from, topic }: ChangesMeant): readonly Action[] => {
  if (about === undefined) return [];
  const typed = topic.typed === '' ? undefined : topic.typed;
  return [
    ...(since === undefined
      ? []
      : [{ label: `Also before ${since}`, line: writeLine('who-changed', { about }, 'about') }]),
    { label: 'What was said', line: writeLine('who-said', { topic: typed, from }, 'topic') },
    { label: 'In order of time', line: writeLine('timeline', { about }, 'about') },
  ];
};
