import type { DocumentId } from '../../core/ids.ts';
import { keyAt } from './column.ts';
import type { Connection } from './connection.ts';
import { removeFindings } from './write-findings.ts';

/** Removes a document, its statements and their terms, inside a transaction. True when there was one. */
export const removeDocument = (connection: Connection, id: DocumentId): boolean => {
  const key = keyAt(
    connection.rows('SELECT CAST(key AS INTEGER) FROM document WHERE id = :id', { id })[0],
    0,
  );
  if (key === null) return false;
  connection.run(
    'DELETE FROM statement_term WHERE rowid IN (SELECT key FROM statement WHERE document = :key)',
    { key },
  );
  removeFindings(connection, key);
  connection.run('DELETE FROM document_term WHERE rowid = :key', { key });
  // The statements, their hits, keys and links, and all findings go with it: ON DELETE CASCADE.
  connection.run('DELETE FROM document WHERE key = :key', { key });
  return true;
};
