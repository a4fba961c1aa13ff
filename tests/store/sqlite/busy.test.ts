import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type Connection, openConnection } from '../../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { problemOf } from '../../support/store-problem.ts';
import { query, record } from '../../support/store-records.ts';

let path: string;
let other: Connection;
beforeEach(async () => {
  path = join(await temporaryFolder(), 'who-said.db');
  const store = await openSqliteStore({ path });
  await store.replace(record({ id: 'doc_a', statements: [{ words: 'nato' }] }));
  await store.close();
  other = openConnection(path);
  onTestFinished(() => other.close());
});

it('reads while another process writes', async () => {
  const store = await openSqliteStore({ path, busyTimeoutMs: 0 });
  other.script('BEGIN IMMEDIATE; DELETE FROM statement;');
  expect((await store.find(query(['nato']))).total).toBe(1);
  expect((await store.summary()).statements).toBe(1);
  other.script('ROLLBACK');
  await store.close();
});

it('says that the store is busy when another process does not stop writing, and keeps nothing of the write', async () => {
  const store = await openSqliteStore({ path, busyTimeoutMs: 20 });
  other.script('BEGIN IMMEDIATE');
  const write = () => store.replace(record({ id: 'doc_b', statements: [{}] }));
  expect(await problemOf(write)).toEqual({ kind: 'store-busy', path });
  expect(await problemOf(() => store.remove('doc_a'))).toEqual({ kind: 'store-busy', path });
  other.script('COMMIT');
  expect((await store.holdings()).map(({ id }) => id)).toEqual(['doc_a']);
  await write();
  expect((await store.holdings()).map(({ id }) => id)).toEqual(['doc_a', 'doc_b']);
  await store.close();
});

it('waits for another process that is writing, and answers questions meanwhile', async () => {
  const store = await openSqliteStore({ path });
  other.script('BEGIN IMMEDIATE');
  const write = store.replace(record({ id: 'doc_b', statements: [{}] }));
  expect((await store.find(query([]))).total).toBe(1);
  other.script('COMMIT');
  await write;
  expect((await store.find(query([]))).total).toBe(2);
  await store.close();
});

it('opens while another process writes', async () => {
  other.script('BEGIN IMMEDIATE');
  const store = await openSqliteStore({ path, busyTimeoutMs: 0 });
  expect((await store.find(query([]))).total).toBe(1);
  other.script('COMMIT');
  await store.close();
});

it('waits for another process that is making the store', async () => {
  const fresh = join(await temporaryFolder(), 'who-said.db');
  const maker = openConnection(fresh);
  maker.script('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE');
  expect(await problemOf(() => openSqliteStore({ path: fresh, busyTimeoutMs: 20 }))).toEqual({
    kind: 'store-busy',
    path: fresh,
  });
  const opening = openSqliteStore({ path: fresh });
  maker.script('COMMIT');
  const store = await opening;
  expect(await store.holdings()).toEqual([]);
  maker.close();
  await store.close();
});
