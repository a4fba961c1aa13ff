import { expect, it } from 'vitest';
import { ProblemError } from '../../../src/core/problem.ts';
import { isBusy, translateError } from '../../../src/store/sqlite/translate-error.ts';

const errorWith = (code: string): Error => Object.assign(new Error('from the driver'), { code });

it.each([
  ['SQLITE_BUSY', 'store-busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'store-busy'],
  ['SQLITE_LOCKED_SHAREDCACHE', 'store-busy'],
  ['SQLITE_CORRUPT_VTAB', 'store-corrupt'],
  ['SQLITE_NOTADB', 'store-corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'store-corrupt'],
  ['SQLITE_IOERR_WRITE', 'store-unopenable'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_CANTOPEN_ISDIR', 'store-unopenable'],
  ['SQLITE_READONLY_DBMOVED', 'store-read-only'],
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'store-read-only'],
])('takes %s for %s, and keeps the cause', (code, kind) => {
  const error = errorWith(code);
  const translated = translateError(error, 'data/who-said.db');
  expect(translated).toBeInstanceOf(ProblemError);
  expect(translated).toMatchObject({ problem: { kind, path: 'data/who-said.db' }, cause: error });
});

it('takes an index whose version is gone for damage, which FTS5 reports like a mistake in our SQL', () => {
  const message = "invalid fts5 file format (found 0, expected 4 or 5) - run 'rebuild'";
  const error = Object.assign(new Error(message), { code: 'SQLITE_ERROR' });
  expect(translateError(error, 'x')).toMatchObject({ problem: { kind: 'store-corrupt', path: 'x' } });
});

it.each([
  ['a mistake in our SQL', errorWith('SQLITE_ERROR')],
  ['a broken constraint', errorWith('SQLITE_CONSTRAINT_UNIQUE')],
  ['a code nobody knows', errorWith('TOSTRING')],
  ['an error without a code', new TypeError('undefined is not a function')],
  ['what is no error', 'thrown'],
])('leaves a bug as it is: %s', (_, error) => {
  expect(translateError(error, 'x')).toBe(error);
});

it('leaves a problem as it is', () => {
  const problem = new ProblemError({ kind: 'store-newer', path: 'x', found: 2, known: 1 });
  expect(translateError(problem, 'x')).toBe(problem);
});

it('knows when to try again', () => {
  expect(isBusy(errorWith('SQLITE_BUSY_RECOVERY'))).toBe(true);
  expect(isBusy(errorWith('SQLITE_FULL'))).toBe(false);
});
