import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Compare, compare as compareStatements } from '../../core/compare/compare.ts';
import type { Ledger } from '../../core/digest/ledger.ts';
import type { AnswerLog, Store } from '../../core/ports.ts';
import { sqliteAnswers } from './answers.ts';
import { openConnection } from './connection.ts';
import { sqliteLedger } from './ledger/sqlite-ledger.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { type Perform, sqliteStore } from './sqlite-store.ts';
import { translateError } from './translate-error.ts';
import { waitWhileBusy } from './wait-while-busy.ts';

/** Where the store is and how patient it is. */
export interface SqliteStoreOptions {
  /** The file, made with its folder if absent; `:memory:` for a store that is gone when closed. */
  readonly path: string;
  /** How long to wait for another process that is writing, before `store-busy`. */
  readonly busyTimeoutMs?: number;
  /** The file never grows beyond this many pages of 4 KiB; a write that would need more is `disk-full`. */
  readonly maxPages?: number;
  /** How statements are compared; another way than the program's only in tests. */
  readonly compare?: Compare;
}

const IN_MEMORY = ':memory:';

/** What one file holds. They share a connection: closing the store closes all. */
export interface SqliteFile {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly answers: AnswerLog;
}

/** The store alone, for those who have no digests. Throws as `openSqlite` does. */
export const openSqliteStore = async (options: SqliteStoreOptions): Promise<Store> =>
  (await openSqlite(options)).store;

/**
 * Opens the embedded store with its ledger: one file, which several processes may have open.
 *
 * @throws ProblemError `store-newer`, `store-corrupt`, `store-read-only`, `store-unopenable`, `store-busy` or
 * `disk-full`, naming the path as given.
 */
export const openSqlite = async ({
  path,
  busyTimeoutMs = 5_000,
  maxPages,
  compare = compareStatements,
}: SqliteStoreOptions): Promise<SqliteFile> => {
  const perform: Perform = async (work) => {
    try {
      return await waitWhileBusy(work, busyTimeoutMs);
    } catch (error) {
      throw translateError(error, path);
    }
  };
  if (path !== IN_MEMORY) await perform(() => prepareFile(path));
  const connection = await perform(() => openConnection(path === IN_MEMORY ? path : resolve(path)));
  try {
    await perform(() => connection.script(SETTINGS));
    if (maxPages !== undefined) await perform(() => connection.script(`PRAGMA max_page_count = ${maxPages}`));
    await perform(() => migrate(connection, path));
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    store: sqliteStore(connection, perform, compare),
    ledger: sqliteLedger(connection, perform),
    answers: sqliteAnswers(connection, perform),
  };
};

/**
 * - WAL with FULL: a commit is on disk when it returns; NORMAL loses the last ones with the power.
 * - busy_timeout 0: `wait-while-busy.ts` waits instead.
 * - trusted_schema and cell_size_check: a damaged or planted file is found out before it does harm.
 * - cache_size in KiB.
 */
const SETTINGS = `
PRAGMA busy_timeout = 0;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA cache_size = -8000;
`;

/** Makes the folder, and finds out now what SQLite would only tell at the first write. */
const prepareFile = (path: string): void => {
  makeFolder(dirname(path));
  accessSync(dirname(path), constants.W_OK);
  if (existsSync(path)) accessSync(path, constants.W_OK);
};
