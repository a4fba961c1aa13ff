import type { Document, Statement } from '../../core/corpus.ts';
import type { DocumentId, StatementId } from '../../core/ids.ts';
import type { Citation, StatementPlace, StoredStatement, WholeStatement } from '../../core/ports.ts';
import { valueAt } from './column.ts';
import type { Connection } from './connection.ts';
import { DamagedValue } from './damaged-value.ts';

const STATEMENT = `
SELECT CAST(statement.body AS BLOB), CAST(statement.trace AS BLOB), CAST(document.citation AS BLOB),
  CAST(document.text AS BLOB)
FROM statement JOIN document ON document.key = statement.document
WHERE statement.id = :id
ORDER BY document.id, statement.position LIMIT 1`;

/** A statement with its document. Of two that share an id by accident, the first by document id and position. */
export const readStatement = (
  connection: Connection,
  id: StatementId,
): { readonly statement: Statement; readonly document: Document } | null => {
  const [row] = connection.rows(STATEMENT, { id });
  if (row === undefined) return null;
  return {
    statement: { ...valueAt(row, 0), trace: valueAt(row, 1) },
    document: { ...valueAt(row, 2), text: valueAt(row, 3) },
  };
};

/** The cross joins keep the places outermost: each is then looked up by its id, in the order of the places. */
const MANY = `
SELECT CAST(statement.body AS BLOB), CAST(document.citation AS BLOB)
FROM json_each(:places) AS place
  CROSS JOIN statement ON statement.id = place.value ->> 'id'
  CROSS JOIN document ON document.key = statement.document AND document.id = place.value ->> 'documentId'
ORDER BY place.key`;

/** The statements at these places, in this order; those that are not there are left out. */
export const readManyStatements = (
  connection: Connection,
  places: readonly StatementPlace[],
): readonly StoredStatement[] =>
  connection
    .rows(MANY, { places: JSON.stringify(places.map(({ id, documentId }) => ({ id, documentId }))) })
    .map((row) => ({ statement: valueAt(row, 0), citation: valueAt(row, 1) }));

const NEXT_DOCUMENT = `
SELECT CAST(citation AS BLOB) FROM document WHERE id > :after ORDER BY id LIMIT 1`;

const STATEMENTS = `
SELECT CAST(statement.body AS BLOB), CAST(statement.trace AS BLOB)
FROM statement JOIN document ON document.key = statement.document
WHERE document.id = :id ORDER BY statement.position`;

/** A document's id with all its statements. */
export interface DocumentStatements {
  readonly id: DocumentId;
  readonly statements: readonly WholeStatement[];
}

/** The document that follows `after` by id; null after the last one. */
export const readNextDocument = (connection: Connection, after: DocumentId | ''): DocumentStatements | null =>
  connection.read(() => {
    const [document] = connection.rows(NEXT_DOCUMENT, { after });
    if (document === undefined) return null;
    const citation: Citation = valueAt(document, 0);
    if (citation.id <= after) throw new DamagedValue('a document id is not that of its row');
    const statements = connection
      .rows(STATEMENTS, { id: citation.id })
      .map((row) => ({ statement: { ...valueAt(row, 0), trace: valueAt(row, 1) }, citation }));
    return { id: citation.id, statements };
  });
