/** Changes of position, to be marked on the day on which the later side was said. */
import type { Question, Scope } from '../answer/question.ts';
import { type Topic, toPatterns } from '../answer/topic.ts';
import { findChanges } from '../changes/find-changes.ts';
import type { Context } from '../context.ts';
import type { StoredChange } from '../ports.ts';

/** More than this no timeline has room for. */
const MOST_MARKS = 40;

/** What was understood of a question. */
export interface Understood {
  readonly question: Question;
  readonly topic: Topic;
  readonly scope: Scope;
}

/** The changes of the speakers on the topic. */
export const findMarks = async (
  { topic, scope }: Understood,
  { store, corpus }: Pick<Context, 'store' | 'corpus'>,
): Promise<readonly StoredChange[]> => {
  const { speakers, since, until } = scope.filters;
  const query = {
    anyOf: toPatterns(topic),
    field: 'content' as const,
    ...(speakers === undefined ? {} : { speakers }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
  const { shown } = await findChanges({ ...query, most: MOST_MARKS }, { store, view: await corpus() });
  return shown;
};
