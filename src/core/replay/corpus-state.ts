/** What the corpus is made of, as one hash that is the same on every machine. */
import type { CorpusState, Holding, Store } from '../ports.ts';
import { shortHash } from '../short-hash.ts';

/** Two corpora have the same state when they hold the same documents, read in the same way. */
export const corpusState = (holdings: readonly Holding[]): CorpusState => {
  const documents = new Map(
    holdings
      .map(({ id, fingerprint }) => [id, shortHash(fingerprint)] as const)
      .sort(([one], [other]) => Number(one > other) - Number(one < other)),
  );
  return { hash: shortHash(JSON.stringify([...documents])), documents };
};

/** The state of a revision of the store, worked out once; rejects as the store does. */
export const createStates = (
  store: Pick<Store, 'holdings'>,
): ((revision: number) => Promise<CorpusState>) => {
  let held: { readonly revision: number; readonly state: Promise<CorpusState> } | null = null;
  return (revision) => {
    if (held?.revision === revision) return held.state;
    const state = store.holdings().then(corpusState);
    held = { revision, state };
    return state.catch((error: unknown) => {
      held = null;
      throw error;
    });
  };
};

export interface DocumentChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** What came, went and changed from one state to another. */
export const changesBetween = (before: CorpusState, after: CorpusState): DocumentChanges => {
  const old = [...before.documents];
  return {
    added: [...after.documents.keys()].filter((id) => !before.documents.has(id)).length,
    removed: old.filter(([id]) => !after.documents.has(id)).length,
    changed: old.filter(([id, print]) => (after.documents.get(id) ?? print) !== print).length,
  };
};
