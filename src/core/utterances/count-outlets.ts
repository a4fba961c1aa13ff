/** How many carry a remark, and how many of them know it by themselves. */
import type { Citation } from '../ports.ts';
import { disjointSets } from './disjoint-sets.ts';
import type { UtteranceLink } from './utterance-link.ts';

export interface OutletCount {
  /** Different ones; a document without a known outlet counts as one of its own. */
  readonly outlets: number;
  /** After those that share wire copy or wording have been counted as one. */
  readonly independent: number;
}

/**
 * Counts the outlets of the documents that report one remark.
 * @param links among the reports of the remark; others do not matter
 */
export const countOutlets = (
  citations: readonly Pick<Citation, 'id' | 'outlet'>[],
  links: readonly UtteranceLink[],
): OutletCount => {
  const sets = disjointSets();
  for (const { id, outlet } of citations) sets.join(documentKey(id), outletKey({ id, outlet }));
  for (const { one, other, isCopied } of links)
    if (isCopied) sets.join(documentKey(one.documentId), documentKey(other.documentId));
  return {
    outlets: new Set(citations.map(outletKey)).size,
    independent: new Set(citations.map(({ id }) => sets.rootOf(documentKey(id)))).size,
  };
};

const documentKey = (id: string): string => `document ${id}`;

const outletKey = ({ id, outlet }: Pick<Citation, 'id' | 'outlet'>): string =>
  outlet === null ? documentKey(id) : `outlet ${outlet}`;
