import type { Document, Statement } from '../corpus.ts';
import type { StatementId } from '../ids.ts';
import type { Store } from '../ports.ts';
import { ProblemError } from '../problem.ts';

/** A statement with the whole document it stands in. */
export interface StatementInDocument {
  readonly statement: Statement;
  readonly document: Document;
}

/**
 * Reads one statement.
 * @throws ProblemError `statement-unknown`
 */
export const readStatement = async (id: StatementId, store: Store): Promise<StatementInDocument> => {
  const found = await store.read(id);
  if (!found) throw new ProblemError({ kind: 'statement-unknown', id });
  return found;
};
