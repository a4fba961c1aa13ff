/** The one place that knows what the driver and the file system throw. Codes: https://www.sqlite.org/rescode.html */
import { ProblemError } from '../../core/problem.ts';
import { DamagedValue } from './damaged-value.ts';

type StoreProblemKind = 'store-corrupt' | 'store-busy' | 'store-read-only' | 'store-unopenable' | 'disk-full';

/** An extended code (SQLITE_BUSY_SNAPSHOT) that is not listed means what the code before its last `_` means. */
const MEANING: Readonly<Record<string, StoreProblemKind>> = {
  SQLITE_BUSY: 'store-busy',
  SQLITE_LOCKED: 'store-busy',
  SQLITE_PROTOCOL: 'store-busy',
  SQLITE_CORRUPT: 'store-corrupt',
  SQLITE_NOTADB: 'store-corrupt',
  // A damaged length in an index asks for more memory than there is.
  SQLITE_NOMEM: 'store-corrupt',
  SQLITE_TOOBIG: 'store-corrupt',
  SQLITE_IOERR_SHORT_READ: 'store-corrupt',
  SQLITE_IOERR_CORRUPTFS: 'store-corrupt',
  SQLITE_READONLY: 'store-read-only',
  SQLITE_FULL: 'disk-full',
  SQLITE_IOERR_SHMSIZE: 'disk-full',
  SQLITE_IOERR: 'store-unopenable',
  SQLITE_CANTOPEN: 'store-unopenable',
  SQLITE_PERM: 'store-unopenable',
  EACCES: 'store-read-only',
  EPERM: 'store-read-only',
  EROFS: 'store-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EEXIST: 'store-unopenable',
  ENOTDIR: 'store-unopenable',
  ENOENT: 'store-unopenable',
  ELOOP: 'store-unopenable',
  ENAMETOOLONG: 'store-unopenable',
};

/** The Problem that an error means, naming the file; an error that means none is a bug and comes back as it is. */
export const translateError = (error: unknown, path: string): unknown => {
  const kind = kindOf(error);
  return kind === null ? error : new ProblemError({ kind, path }, { cause: error });
};

/** True when another process holds the lock, so that trying again may help. */
export const isBusy = (error: unknown): boolean => kindOf(error) === 'store-busy';

const kindOf = (error: unknown): StoreProblemKind | null => {
  if (error instanceof DamagedValue) return 'store-corrupt';
  if (!(error instanceof Error)) return null;
  // The driver's constructor gives no code: ConnectionFailed("Unable to open connection to local database …: 14").
  if (error.message.startsWith('ConnectionFailed(')) return 'store-unopenable';
  // FTS5 says so with no code of its own, when the page with the version of an index is damaged.
  if (error.message.startsWith('invalid fts5 file format')) return 'store-corrupt';
  return 'code' in error && typeof error.code === 'string' ? meaningOf(error.code) : null;
};

const meaningOf = (code: string): StoreProblemKind | null => {
  const meaning = MEANING[code];
  if (meaning !== undefined) return meaning;
  const shorter = code.slice(0, Math.max(0, code.lastIndexOf('_')));
  return shorter === '' ? null : meaningOf(shorter);
};
