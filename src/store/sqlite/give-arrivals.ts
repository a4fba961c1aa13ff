/** Numbers what comes: a text when it is first seen, then each statement that is first seen with it. */
import { createHash } from 'node:crypto';
import type { DocumentRecord } from '../../core/ports.ts';
import { countAt, keyAt } from './column.ts';
import type { Connection } from './connection.ts';
import { seal } from './sealed-json.ts';

/** The highest number that was given; 0 before the first. */
export const lastArrival = (connection: Connection): number =>
  countAt(connection.rows('SELECT CAST(arrivals AS INTEGER) FROM store')[0], 0);

/**
 * Gives a number to whatever of a document was never seen, inside a transaction. A text that was seen before brings nothing
 * new, in whichever document: what a newer pipeline finds in it takes the text's number.
 */
export const giveArrivals = (connection: Connection, { document, statements }: DocumentRecord): void => {
  const digest = createHash('sha256').update(seal(document.text)).digest('hex');
  const ids = [...new Set(statements.map(({ statement }) => statement.id))].filter(
    (id) => arrivalAt(connection, STATEMENT, id) === null,
  );
  const known = arrivalAt(connection, TEXT, digest);
  if (known !== null) {
    for (const id of ids) connection.run(ARRIVE_STATEMENT, { id, number: known });
    return;
  }
  const number = lastArrival(connection) + 1;
  connection.run(ARRIVE_TEXT, { digest, number });
  for (const [index, id] of ids.entries())
    connection.run(ARRIVE_STATEMENT, { id, number: number + 1 + index });
  connection.run('UPDATE store SET arrivals = :last', { last: number + ids.length });
};

const TEXT = 'SELECT CAST(number AS INTEGER) FROM text_arrival WHERE digest = :id';
const STATEMENT = 'SELECT CAST(number AS INTEGER) FROM statement_arrival WHERE id = :id';
const ARRIVE_TEXT = 'INSERT INTO text_arrival (digest, number) VALUES (:digest, :number)';
const ARRIVE_STATEMENT = 'INSERT INTO statement_arrival (id, number) VALUES (:id, :number)';

const arrivalAt = (connection: Connection, sql: string, id: string): bigint | null =>
  keyAt(connection.rows(sql, { id })[0], 0);
