/** Under which topic a digest shows a statement. */
import { termsOf } from '../answer/terms.ts';
import { meets, readTopic, type Topic } from '../answer/topic.ts';
import type { Context, CorpusView } from '../context.ts';
import type { Gathered } from './gather.ts';

/** Labels in the order in which a digest shows them, and the one of a statement. */
export interface TopicLabels {
  readonly labels: readonly string[];
  readonly labelOf: (one: Gathered) => string | null;
}

/**
 * The topics that were asked for; without any, those of the topics file. A statement goes under the first that its own words
 * name, otherwise under the one that it was found by.
 */
export const topicLabels = (asked: readonly Topic[], context: Context, view: CorpusView): TopicLabels => {
  const listed = context.topics.entries.map(({ name }) => readTopic(name, view.topics, context.topics));
  const topics = asked.length > 0 ? asked : listed;
  return {
    labels: [...new Set(topics.map(nameOf))],
    labelOf: ({ stored, topic }) => {
      const terms = termsOf(stored.statement.parts.map(({ text }) => text).join('\n'));
      const named = topics.find((each) => each.needs.length > 0 && meets(terms, each) !== null) ?? topic;
      return named === null ? null : nameOf(named);
    },
  };
};

/** As the topics file or a document spells it. */
const nameOf = ({ needs, typed }: Topic): string =>
  needs.length === 0 ? typed : needs.map(([name]) => name?.label ?? '').join(' ');
