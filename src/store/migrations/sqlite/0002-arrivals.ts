/**
 * When everything came: what is new to a channel is what came after its last digest (docs/decisions/0015).
 *
 * - `store.arrivals` is the last number that was given. It only grows, so no number is given twice.
 * - `text_arrival` and `statement_arrival` are never deleted: what was removed and comes back is not new.
 * - `statement_hit.arrival` repeats a statement's number where it is searched for.
 */
import { createHash } from 'node:crypto';
import { bytesAt, countAt, keyAt } from '../../sqlite/column.ts';
import type { Connection } from '../../sqlite/connection.ts';

const TABLES = `
ALTER TABLE store ADD COLUMN arrivals INTEGER NOT NULL DEFAULT 0;

CREATE TABLE text_arrival (
  digest TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_arrival (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE statement_hit ADD COLUMN arrival INTEGER NOT NULL DEFAULT 0;
`;

const FILL_HITS = `
UPDATE statement_hit SET arrival = (
  SELECT number FROM statement JOIN statement_arrival USING (id) WHERE statement.key = statement_hit.key
);
CREATE INDEX statement_hit_arrival ON statement_hit (arrival);
`;

/** The tables, and a number for each text and statement that is there: by document id, then position. */
export const arrivals = (connection: Connection): void => {
  connection.script(TABLES);
  let last = 0;
  for (const row of connection.each(
    'SELECT CAST(key AS INTEGER), CAST(text AS BLOB) FROM document ORDER BY id',
  )) {
    const digest = createHash('sha256').update(bytesAt(row, 1)).digest('hex');
    last += 1;
    connection.run(ARRIVE_TEXT, { digest, number: last });
    last = numberStatements(connection, keyAt(row, 0), last);
  }
  connection.run('UPDATE store SET arrivals = :last', { last });
  connection.script(FILL_HITS);
};

const ARRIVE_TEXT = 'INSERT OR IGNORE INTO text_arrival (digest, number) VALUES (:digest, :number)';
const ARRIVE_STATEMENT = `
INSERT OR IGNORE INTO statement_arrival (id, number)
SELECT id, :last + 1 + position FROM statement WHERE document = :document`;
const HIGHEST = 'SELECT max(position) + 1 FROM statement WHERE document = :document';

/** The last number that was given. */
const numberStatements = (connection: Connection, document: bigint | null, last: number): number => {
  connection.run(ARRIVE_STATEMENT, { document, last });
  return last + countAt(connection.rows(HIGHEST, { document })[0], 0);
};
