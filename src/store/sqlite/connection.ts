/**
 * The driver, made safe to use: npm `libsql` 0.5 behind a few functions. What it really does was measured
 * (docs/decisions/0002):
 *
 * - A text with invalid UTF-8 and a bound boolean abort the whole process. So booleans are no `Binding`, and every
 *   SELECT casts its columns to BLOB or INTEGER: a damaged file then ends in a Problem.
 * - `run` that returns rows, or finds the file locked, leaves a read lock behind. So it is for writes inside `write`.
 * - A transaction that SQLite has rolled back itself (disk full) must not be rolled back again.
 * - The file stays open until the prepared statements are collected, so `close` lets go of them.
 */
import Libsql from 'libsql';

/** A value for a `:name` in a statement; one that is not given is NULL. */
export type Binding = string | number | bigint | null;
/** The values of a statement's `:name`s. */
export type Bindings = Readonly<Record<string, Binding>>;

/** A row as an array. BLOBs are Buffers, integers are bigints; `column.ts` reads them. */
export type Row = readonly unknown[];

/** One open file. All calls are synchronous, and throw what the driver throws. */
export interface Connection {
  /** All rows of a SELECT or PRAGMA. */
  rows(sql: string, bindings?: Bindings): readonly Row[];
  /** The rows one after another, for many of them; only inside `read` or `write`, which end an unfinished walk. */
  each(sql: string): Iterable<Row>;
  /** A single INSERT, UPDATE or DELETE, inside `write`. */
  run(sql: string, bindings?: Bindings): void;
  /** Statements without bindings or results, separated by semicolons. */
  script(sql: string): void;
  /** Sees one state of the store, whatever other processes write meanwhile. */
  read<T>(work: () => T): T;
  /** All of it or nothing. Asks for the write lock at once, so that it cannot fail for being second half-way. */
  write<T>(work: () => T): T;
  /** Leaves everything in the one file, unless another process still reads it. */
  close(): void;
}

/** Opens the file, made if absent. An absolute path, or `:memory:`; the driver takes others for addresses. */
export const openConnection = (path: string): Connection => {
  const database = new Libsql(path).defaultSafeIntegers(true);
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const script = (sql: string): void => {
    database.exec(sql);
  };
  const transact = <T>(begin: string, work: () => T): T => {
    script(begin);
    try {
      const result = work();
      script('COMMIT');
      return result;
    } catch (error) {
      if (database.inTransaction) script('ROLLBACK');
      throw error;
    }
  };
  return {
    rows: (sql, bindings = {}) => prepare(sql).raw().all(bindings).map(asRow),
    each: function* (sql) {
      for (const row of prepare(sql).raw().iterate()) yield asRow(row);
    },
    run: (sql, bindings = {}) => {
      prepare(sql).run(bindings);
    },
    script,
    read: (work) => transact('BEGIN', work),
    write: (work) => transact('BEGIN IMMEDIATE', work),
    close: () => {
      try {
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // Nothing is lost: what is not in the file yet is in its -wal, and the next one to open it reads both.
      }
      prepared.clear();
      database.close();
    },
  };
};

const asRow = (row: unknown): Row => {
  if (!Array.isArray(row)) throw new TypeError('the driver gave a row that is no array');
  return row;
};
