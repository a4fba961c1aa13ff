import { countAt } from './column.ts';
import type { Connection } from './connection.ts';

/** How many writes this file has seen, by any process. */
export const readRevision = (connection: Connection): number =>
  countAt(connection.rows('SELECT CAST(revision AS INTEGER) FROM store')[0], 0);

/** Counts a write, inside its transaction. */
export const countWrite = (connection: Connection): void =>
  connection.run('UPDATE store SET revision = revision + 1');
