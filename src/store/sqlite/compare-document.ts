/** Compares a document that was just written with all others, inside the same transaction: both come to be at once. */
import { createHash } from 'node:crypto';
import type { Comparable } from '../../core/compare/comparable.ts';
import type { Compare } from '../../core/compare/compare.ts';
import type { DocumentRecord, IndexedChange, StatementPlace } from '../../core/ports.ts';
import { keyAt, valueAt } from './column.ts';
import type { Connection, Row } from './connection.ts';
import { writeLinks } from './utterance-links.ts';
import { type FindingRow, writeFindings } from './write-findings.ts';

/** Writes the keys of a document's statements, finds who shares one, and keeps what comes of comparing them. */
export const compareDocument = (connection: Connection, record: DocumentRecord, compare: Compare): void => {
  const others = readSharing(connection, record);
  writeKeys(connection, record);
  const own = ownComparables(record);
  const { links, contrasts } = compare(own, others);
  writeLinks(connection, links);
  writeFindings(connection, 'change', contrastRows(connection, contrasts, [...own, ...others]));
};

const ownComparables = ({ document, statements, sketch }: DocumentRecord): readonly Comparable[] => {
  const { text: _, ...citation } = document;
  return statements.map(({ statement: { trace: _trace, ...statement } }) => ({
    statement,
    citation,
    sketch,
  }));
};

/** Bytes of a hash: an integer that JSON and the driver carry exactly. */
const HASH_BYTES = 6;
/** Of the statements that share a key, so many of the newest are looked at. */
const MOST_SHARING = 50;

const hashOf = (key: string): number => createHash('sha1').update(key).digest().readUIntBE(0, HASH_BYTES);

/** The inner limit walks the end of an index, whatever else shares the key. */
const SHARING = `
WITH
  asked (hash) AS (SELECT DISTINCT value FROM json_each(:hashes)),
  sharing (key) AS (
    SELECT DISTINCT statement_key.statement FROM asked JOIN statement_key ON statement_key.hash = asked.hash
      AND statement_key.statement IN (
        SELECT statement FROM statement_key WHERE hash = asked.hash ORDER BY statement DESC LIMIT ${MOST_SHARING}
      )
  )
SELECT CAST(statement.body AS BLOB), CAST(document.citation AS BLOB), CAST(document.sketch AS BLOB)
FROM sharing JOIN statement ON statement.key = sharing.key JOIN document ON document.key = statement.document
ORDER BY statement.key DESC`;

const readSharing = (connection: Connection, { statements }: DocumentRecord): readonly Comparable[] => {
  const hashes = [...new Set(statements.flatMap(({ keys }) => keys))].map(hashOf);
  if (hashes.length === 0) return [];
  return connection.rows(SHARING, { hashes: JSON.stringify(hashes) }).map(toComparable);
};

const toComparable = (row: Row): Comparable => ({
  statement: valueAt(row, 0),
  citation: valueAt(row, 1),
  sketch: valueAt(row, 2),
});

const WRITE_KEYS = `
INSERT OR IGNORE INTO statement_key (hash, statement)
SELECT CAST(asked.value ->> 'hash' AS INTEGER), statement.key
FROM json_each(:keys) AS asked
  CROSS JOIN statement ON statement.position = asked.value ->> 'position'
WHERE statement.document = (SELECT key FROM document WHERE id = :id)`;

const writeKeys = (connection: Connection, { document, statements }: DocumentRecord): void => {
  const keys = statements.flatMap((indexed, position) =>
    indexed.keys.map((key) => ({ hash: hashOf(key), position })),
  );
  if (keys.length > 0) connection.run(WRITE_KEYS, { keys: JSON.stringify(keys), id: document.id });
};

/** After everything that a document tells of itself. */
const AFTER_TOLD = 1_000_000;

const contrastRows = (
  connection: Connection,
  contrasts: readonly IndexedChange[],
  compared: readonly Comparable[],
): readonly FindingRow[] =>
  contrasts.flatMap(({ change, terms }) => {
    const sides = [change.later, change.earlier].flatMap((place) => findSide(place, compared) ?? []);
    const [later, earlier] = sides;
    const document = later === undefined ? null : documentKey(connection, later.citation.id);
    if (later === undefined || earlier === undefined || document === null) return [];
    return [
      {
        document,
        documentId: later.citation.id,
        other: documentKey(connection, earlier.citation.id),
        position: AFTER_TOLD,
        day: change.day,
        body: change,
        speakers: [...new Set(sides.flatMap(({ statement }) => statement.speaker?.id ?? []))],
        terms,
      },
    ];
  });

const findSide = (place: StatementPlace | null, compared: readonly Comparable[]): Comparable | undefined =>
  compared.find(({ statement: { id, documentId } }) => id === place?.id && documentId === place.documentId);

const documentKey = (connection: Connection, id: string): bigint | null =>
  keyAt(connection.rows('SELECT CAST(key AS INTEGER) FROM document WHERE id = :id', { id })[0], 0);
