/** Answers `who-changed`: changes of position with both sides word for word, stated ones before those that are only possible. */
import { heading, notice, reply } from '../../reply/build.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import { findSpeakers } from '../answer/question.ts';
import { splitAsked } from '../answer/split-asked.ts';
import { readTopic, type Topic, toPatterns } from '../answer/topic.ts';
import type { Context, CorpusView } from '../context.ts';
import type { Day } from '../corpus.ts';
import type { FindingQuery } from '../ports.ts';
import { abstainChanges } from './abstain-changes.ts';
import { aboutWords, type ChangesAsked } from './asked-changes.ts';
import { changeSection } from './change-section.ts';
import { type FoundAndShown, findChanges } from './find-changes.ts';

/** Both sides of each take up a screen together. */
const MOST_SHOWN = 4;

/** Answers `who-changed`. */
export const answerChanges = async (asked: ChangesAsked, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const { from, topic: typed } =
    asked.about === undefined ? { from: undefined, topic: undefined } : splitAsked(asked.about, view);
  const topic = readTopic(typed ?? '', view.topics, context.topics);
  const found = await search(topic, { ...asked, from }, { ...context, view });
  if (found.shown.length === 0) return abstainChanges({ ...asked, from, topic }, context);
  return reply('answered', [
    heading('Changes of position', ...aboutWords({ from, topic })),
    ...found.shown.map(changeSection),
    ...leftOut(found),
  ]);
};

interface Within {
  readonly store: Context['store'];
  readonly view: CorpusView;
}

/** In what was said and in the sentences that tell of a change; only where neither has anything in the headlines. */
const search = async (
  topic: Topic,
  { from, since }: { readonly from: string | undefined; readonly since: Day | undefined },
  { store, view }: Within,
): Promise<FoundAndShown> => {
  const query: Omit<FindingQuery, 'limit' | 'field'> = {
    anyOf: toPatterns(topic),
    ...(from === undefined ? {} : { speakers: findSpeakers(from, view).flatMap(({ ids }) => ids) }),
    ...(since === undefined ? {} : { since }),
  };
  const inWords = await findChanges({ ...query, field: 'content', most: MOST_SHOWN }, { store, view });
  if (inWords.shown.length > 0 || topic.needs.length === 0) return inWords;
  return findChanges({ ...query, field: 'title', most: MOST_SHOWN }, { store, view });
};

const leftOut = ({ shown, total }: FoundAndShown): readonly Block[] =>
  total > shown.length
    ? [
        notice(
          'info',
          `Shown: ${shown.length} of ${total}. A speaker, a topic or since: narrows the question.`,
        ),
      ]
    : [];
