/** The answer when nobody gives a number: it says so, and offers what was said about the topic instead. */
import { actions, facts, notice, reply, section } from '../../reply/build.ts';
import type { Action, Reply } from '../../reply/nodes.ts';
import { askedWords } from '../answer/asked-words.ts';
import { corpusRows } from '../answer/corpus-facts.ts';
import { plural } from '../answer/plural.ts';
import { type Topic, toPatterns } from '../answer/topic.ts';
import type { Context } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import type { FiguresAsked } from './answer-figures.ts';
import { findStoredFigures } from './find-stored-figures.ts';

const MOST_NAMED = 5;

/** Says that there is no figure, and what there is. */
export const abstainFigures = async (asked: FiguresAsked, topic: Topic, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const offered = [
    ...(await withoutOptions(asked, topic, context)),
    ...(await statements(asked, topic, context)),
  ];
  return reply('abstained', [
    notice('info', 'No figure', ...askedWords(asked), ' was found in these documents.'),
    ...(offered.length === 0 ? [] : [actions(...offered)]),
    section(['What is here'], [facts(corpusRows(view, MOST_NAMED))]),
  ]);
};

const withoutOptions = async (
  { topic: typed, from, since, until }: FiguresAsked,
  topic: Topic,
  { store }: Context,
): Promise<readonly Action[]> => {
  if (from === undefined && since === undefined && until === undefined) return [];
  const { total } = await findStoredFigures(topic, {}, store);
  const line = writeLine('figures', { topic: typed }, 'topic');
  return total === 0 ? [] : [{ label: `Without the other options (${plural(total, 'figure')})`, line }];
};

const statements = async (
  { topic: typed }: FiguresAsked,
  topic: Topic,
  { store }: Context,
): Promise<readonly Action[]> => {
  const { total } = await store.find({ anyOf: toPatterns(topic), field: 'context', limit: 1 });
  const line = writeLine('who-said', { topic: typed }, 'topic');
  return total === 0 ? [] : [{ label: `Who said what (${plural(total, 'statement')})`, line }];
};
