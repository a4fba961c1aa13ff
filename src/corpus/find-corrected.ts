import type { Corrections } from '../core/corrections/correction.ts';
import { markedStatements } from '../core/corrections/mark-fingerprint.ts';
import type { DocumentId, StatementId } from '../core/ids.ts';
import type { Holding, Store } from '../core/ports.ts';

/** The statements of each stored document that are corrected, or were. */
export type CorrectedStatements = ReadonlyMap<DocumentId, readonly StatementId[]>;

/**
 * Finds the stored documents that corrections concern: by their marks, and those that are not marked yet by the store.
 * A correction of a statement that is nowhere is in no document.
 */
export const findCorrected = async (
  corrections: Corrections,
  holdings: readonly Holding[],
  store: Pick<Store, 'read'>,
): Promise<CorrectedStatements> => {
  const found = new Map<DocumentId, readonly StatementId[]>();
  const marked = new Set<StatementId>();
  for (const { id, fingerprint } of holdings) {
    const ids = markedStatements(fingerprint);
    if (ids.length > 0) found.set(id, ids);
    for (const each of ids) marked.add(each);
  }
  for (const statement of corrections.keys()) {
    if (marked.has(statement)) continue;
    const document = (await store.read(statement))?.document.id;
    if (document !== undefined) found.set(document, [...(found.get(document) ?? []), statement]);
  }
  return found;
};
