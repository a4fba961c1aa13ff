/** The answer when there is none: it says so, and offers what may help instead of answering something else. */
import { actions, facts, notice, reply, section } from '../../reply/build.ts';
import type { Action, Block, Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { writeLine } from '../options/write-line.ts';
import { askedWords } from './asked-words.ts';
import { corpusRows } from './corpus-facts.ts';
import { findMentions } from './mentions.ts';
import { nearestOf } from './nearest.ts';
import { plural } from './plural.ts';
import type { Asked } from './question.ts';
import { speakerHint } from './speaker-hint.ts';
import { readTopic, type Topic, toPatterns } from './topic.ts';

const MOST_NAMED = 5;
const MOST_SUGGESTED = 3;

/** Says that nothing was found, and what there is. */
export const abstain = async (asked: Asked, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const beyond = await countBeyond(asked, context);
  const hints = beyond > 0 ? [widerHint(asked, beyond)] : await nearby(asked, context);
  return reply('abstained', [
    notice('info', 'No statement', ...askedWords(asked.question), ' was found in these documents.'),
    ...hints,
    ...speakerHint(asked, view),
    section(['What is here'], [facts(corpusRows(view, MOST_NAMED))]),
  ]);
};

/** How many statements the topic has without the question's restrictions. */
const countBeyond = async ({ topic, scope }: Asked, { store }: Context): Promise<number> => {
  if (topic.needs.length === 0 || Object.keys(scope.filters).length === 0) return 0;
  return countStatements(topic, { store });
};

const countStatements = async (topic: Topic, { store }: Pick<Context, 'store'>): Promise<number> =>
  (await store.find({ anyOf: toPatterns(topic), field: 'context', limit: 1 })).total;

const widerHint = ({ question: { topic } }: Asked, count: number): Block =>
  actions({
    label: `Without the other options (${plural(count, 'statement')})`,
    line: writeLine('who-said', { topic }, 'topic'),
  });

const nearby = async ({ topic }: Asked, context: Context): Promise<readonly Block[]> => {
  if (topic.needs.length === 0) return [];
  const mentions = await findMentions(topic, context.store);
  const topics = await nearestTopics(topic, context);
  return [
    ...(mentions.length > 0 ? [section(['Mentioned, but in nobody’s statement'], mentions)] : []),
    ...(topics.length > 0 ? [section(['Near it'], [actions(...topics)])] : []),
  ];
};

/** Names close in spelling on which there really is something. */
const nearestTopics = async ({ typed }: Topic, context: Context): Promise<readonly Action[]> => {
  const view = await context.corpus();
  const found: Action[] = [];
  for (const name of nearestOf(typed, view.topicNames, MOST_SUGGESTED * 2)) {
    const count = await countStatements(readTopic(name, view.topics, context.topics), context);
    if (count > 0)
      found.push({
        label: `${name} (${plural(count, 'statement')})`,
        line: writeLine('who-said', { topic: name }, 'topic'),
      });
  }
  return found.slice(0, MOST_SUGGESTED);
};
