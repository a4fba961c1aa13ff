import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { expectWhole } from '../../support/store-check.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { query, record } from '../../support/store-records.ts';
import { compileStoreScripts, type StoreScripts } from '../../support/store-scripts.ts';

let scripts: StoreScripts;
beforeAll(async () => {
  scripts = await compileStoreScripts();
});
afterAll(() => scripts.remove());

it('lets three processes that start together make one store and write to it at once', async () => {
  const path = join(await temporaryFolder(), 'data', 'who-said.db');
  const names = ['first', 'second', 'third'] as const;
  const printed = await Promise.all(names.map((name) => scripts.run('store-writer', path, name, '60')));
  const written = new Set(printed.flat());
  const { holdings } = await expectWhole(path);
  expect(new Set(holdings.map(({ id }) => id))).toEqual(written);
  expect(written.size).toBe(3 * 40);
});

it('sees what another process has written, and that something was written', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const store = await openSqliteStore({ path });
  await store.replace(record({ id: 'doc_mine', text: 'my text', statements: [{ words: 'mine' }] }));
  expect((await store.find(query(['mine']))).total).toBe(1);
  const before = await store.revision();
  await scripts.run('store-writer', path, 'other', '3');
  expect(await store.revision()).toBe(before + 3);
  expect((await store.summary()).documents).toBe(3);
  expect((await store.find(query(['write by other']))).total).toBeGreaterThan(0);
  await store.replace(record({ id: 'doc_mine', text: 'my text', statements: [{ words: 'still mine' }] }));
  expect((await store.find(query(['mine']))).total).toBe(1);
  await store.close();
  await expectWhole(path, ['doc_mine']);
});
