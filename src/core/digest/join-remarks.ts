/** Statements of one window that report the same remark: in the same words, or in others that links know. */
import type { Store } from '../ports.ts';
import { disjointSets } from '../utterances/disjoint-sets.ts';
import { placeKey } from '../utterances/place-key.ts';
import type { Weighed } from './weigh.ts';

/** The same statements, with equal remarks where links say so and the directory knows one speaker. */
export const joinRemarks = async (
  all: readonly Weighed[],
  store: Pick<Store, 'linksOf'>,
): Promise<readonly Weighed[]> => {
  const byPlace = new Map(all.map((one) => [placeKey(one.stored.statement), one]));
  const remarks = disjointSets();
  for (const { one, other, likeness } of await store.linksOf(all.map(({ stored }) => stored.statement))) {
    const [a, b] = [byPlace.get(placeKey(one)), byPlace.get(placeKey(other))];
    if (likeness === 'same' && a !== undefined && b !== undefined && a.speaker === b.speaker)
      remarks.join(a.remark, b.remark);
  }
  return all.map((one) => ({ ...one, remark: remarks.rootOf(one.remark) }));
};
