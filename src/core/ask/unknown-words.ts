/** Which words of a question stand in no document: then no command would have an answer. */
import { readTopic, toPatterns } from '../answer/topic.ts';
import type { Context, CorpusView } from '../context.ts';

/** The first word or name that nothing here mentions, as typed; null where each is mentioned somewhere. */
export const unknownIn = async (
  about: string,
  view: CorpusView,
  { store, topics }: Pick<Context, 'store' | 'topics'>,
): Promise<string | null> => {
  const topic = readTopic(about, view.topics, topics);
  for (const need of topic.needs) {
    const found = await store.findDocuments(toPatterns({ ...topic, needs: [need] }), 1);
    if (found.length === 0) return need[0]?.label ?? about;
  }
  return null;
};
