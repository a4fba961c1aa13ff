import type { Topic } from '../answer/topic.ts';
import { toPatterns } from '../answer/topic.ts';
import type { Field, FindingQuery, FoundFigures, Store } from '../ports.ts';

/** So many are grouped, the newest. */
export const MOST_GROUPED = 120;

/** Figures whose own clause names the topic; where none does, those in whose sentence it stands. */
export const findStoredFigures = async (
  topic: Topic,
  filters: Omit<FindingQuery, 'anyOf' | 'field' | 'limit'>,
  store: Pick<Store, 'findFigures'>,
): Promise<FoundFigures & { readonly field: Field }> => {
  const search = (field: Field): Promise<FoundFigures> =>
    store.findFigures({ ...filters, anyOf: toPatterns(topic), field, limit: MOST_GROUPED });
  const own = await search('content');
  if (own.found.length > 0) return { ...own, field: 'content' };
  return { ...(await search('context')), field: 'context' };
};
