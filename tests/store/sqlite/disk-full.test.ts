import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { expectWhole } from '../../support/store-check.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { problemOf } from '../../support/store-problem.ts';
import { query, record } from '../../support/store-records.ts';

const PAGES = 90;

it('says that the disk is full, keeps nothing of that write and everything before it', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const store = await openSqliteStore({ path, maxPages: PAGES });
  const write = (number: number, length: number) =>
    store.replace(
      record({ id: `doc_${number}`, text: 'text '.repeat(length), statements: [{ words: 'nato' }] }),
    );
  let written = 0;
  let problem: unknown;
  while (problem === undefined && written < PAGES) {
    problem = await problemOf(() => write(written, 2_000));
    if (problem === undefined) written += 1;
  }
  expect(problem).toEqual({ kind: 'disk-full', path });
  expect(written).toBeGreaterThan(5);

  const revision = await store.revision();
  expect(await problemOf(() => write(0, 200_000))).toEqual({ kind: 'disk-full', path });
  expect(await store.revision()).toBe(revision);
  expect(await store.holdings()).toHaveLength(written);
  expect((await store.read('stm_0-0'))?.document.text).toHaveLength('text '.length * 2_000);
  expect((await store.find(query(['nato']))).total).toBe(written);

  await store.remove('doc_1');
  await write(1, 100);
  expect(await store.holdings()).toHaveLength(written);
  await store.close();
  const all = Array.from({ length: written }, (_, number) => `doc_${number}` as const);
  await expectWhole(path, all);
});

it('says so when there is no room for a store at all', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  expect(await problemOf(() => openSqliteStore({ path, maxPages: 2 }))).toEqual({ kind: 'disk-full', path });
});
