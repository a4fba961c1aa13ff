/** What comparing looks at: statements of one document, and those of others that may have something to do with them. */
import type { StatementPlace, StoredStatement } from '../ports.ts';

/** What of a document tells whether its wording is its own. The store keeps it as it is. */
export interface DocumentSketch {
  /** The agency that the document credits, folded; null where it credits none. */
  readonly agency: string | null;
  /** Hashes that stand for its wording outside quotation marks: documents with many in common share copy. Ascending. */
  readonly shingles: readonly number[];
}

/** A statement with what comparing needs of its document. */
export interface Comparable extends StoredStatement {
  readonly sketch: DocumentSketch;
}

/** Where it stands. */
export const placeOf = ({ statement: { id, documentId } }: Comparable): StatementPlace => ({
  id,
  documentId,
});
