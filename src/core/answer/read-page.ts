/** One page of an answer, read in full: ranking looks at much less of many more. */
import type { StatementPlace, Store, StoredStatement } from '../ports.ts';
import type { Candidate } from './rank.ts';

/** A statement as it is shown, with where the topic stands in it and under which names. */
export interface Shown extends StoredStatement, Pick<Candidate, 'field' | 'met'> {}

/** The statements of these candidates, in the same order; one that has meanwhile been removed is left out. */
export const readPage = async (
  page: readonly Candidate[],
  store: Pick<Store, 'readMany'>,
): Promise<readonly Shown[]> => {
  const stored = await store.readMany(page.map(({ hit }) => hit));
  const byPlace = new Map(stored.map((one) => [placeOf(one.statement), one]));
  return page.flatMap(({ hit, field, met }) => {
    const one = byPlace.get(placeOf(hit));
    return one === undefined ? [] : [{ ...one, field, met }];
  });
};

const placeOf = ({ id, documentId }: StatementPlace): string => `${documentId} ${id}`;
