import { ProblemError } from '../../core/problem.ts';
import { documentsAndStatements } from '../migrations/sqlite/0001-documents-and-statements.ts';
import { arrivals } from '../migrations/sqlite/0002-arrivals.ts';
import { ledger } from '../migrations/sqlite/0003-ledger.ts';
import { comparing } from '../migrations/sqlite/0004-comparing.ts';
import { answers } from '../migrations/sqlite/0005-answers.ts';
import { countAt } from './column.ts';
import type { Connection } from './connection.ts';

/** In order; the version of a file is how many of them it has been through. Never change one that was released. */
const MIGRATIONS: readonly ((connection: Connection) => void)[] = [
  ({ script }) => script(documentsAndStatements),
  arrivals,
  ({ script }) => script(ledger),
  comparing,
  ({ script }) => script(answers),
];

/**
 * Brings the file to the version that this program knows, in one transaction under the write lock, so that of two
 * processes that start together one migrates and the other finds it done.
 *
 * @throws ProblemError `store-newer` for a file of a later version, `store-corrupt` for one that has lost its version.
 */
export const migrate = (connection: Connection, path: string): void => {
  if (pendingMigrations(connection, path).length === 0) return;
  connection.write(() => {
    for (const step of pendingMigrations(connection, path)) step(connection);
    connection.script(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
};

/** One SELECT, so that another process that is migrating is seen before or after, never half-way. */
const VERSION = 'SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version';

const pendingMigrations = (connection: Connection, path: string): typeof MIGRATIONS => {
  const [row] = connection.rows(VERSION);
  const found = countAt(row, 0);
  const known = MIGRATIONS.length;
  if (found > known) throw new ProblemError({ kind: 'store-newer', path, found, known });
  const isEmpty = countAt(row, 1) === 0;
  if (found < 0 || isEmpty !== (found === 0)) throw new ProblemError({ kind: 'store-corrupt', path });
  return MIGRATIONS.slice(found);
};
