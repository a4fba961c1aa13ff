import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { NO_CORRECTIONS } from '../../src/core/corrections/correction.ts';
import type { DocumentRecord } from '../../src/core/ports.ts';
import type { Problem } from '../../src/core/problem.ts';
import { createSync } from '../../src/corpus/sync-again.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { put, tempFolder } from './temp-folder.ts';

/** A folder that is synced again and again, with what it told of each time. */
const synced = async () => {
  const above = tempFolder({ 'news/good.txt': 'Good', 'news/empty.txt': '' });
  const store = await openSqliteStore({ path: ':memory:' });
  onTestFinished(() => store.close());
  let told: Problem[] = [];
  let isBroken = false;
  const sync = createSync({
    folders: [join(above, 'news')],
    store: {
      ...store,
      holdings: () => (isBroken ? Promise.reject(new Error('the store is gone')) : store.holdings()),
    },
    version: 'v1',
    analyse: (document, fingerprint): DocumentRecord => ({
      document,
      fingerprint,
      analysis: { statements: [], speakers: [], acronyms: [], figures: [], changes: [], topics: [] },
      statements: [],
      figures: [],
      changes: [],
      sketch: { agency: null, shingles: [] },
      terms: [],
    }),
    readCorrections: () => Promise.resolve({ corrections: NO_CORRECTIONS, problems: [] }),
    report: (problem) => told.push(problem),
  });
  const again = async () => {
    told = [];
    const counts = await sync();
    return { told, problems: counts.problems };
  };
  const fail = async () => {
    isBroken = true;
    await expect(sync()).rejects.toThrow('the store is gone');
    isBroken = false;
  };
  return { above, again, fail };
};

test('a file that stays bad is told of once', async () => {
  const { above, again } = await synced();
  const empty = { kind: 'file-empty', path: join(above, 'news/empty.txt') };
  expect(await again()).toEqual({ told: [empty], problems: 1 });
  expect(await again()).toEqual({ told: [], problems: 1 });
});

test('a folder that goes is told of once, and once more when it has been back', async () => {
  const { above, again } = await synced();
  const missing = { kind: 'folder-missing', path: join(above, 'news') };
  await again();
  for (const _ of ['first', 'again']) {
    renameSync(join(above, 'news'), join(above, 'away'));
    expect((await again()).told).toEqual([missing]);
    expect((await again()).told).toEqual([]);
    renameSync(join(above, 'away'), join(above, 'news'));
    await again();
  }
});

test('a file that was bad in another way before is told of', async () => {
  const { above, again } = await synced();
  const path = join(above, 'news/empty.txt');
  await again();
  put(path, Buffer.from([0xff, 0x41]));
  expect((await again()).told).toEqual([{ kind: 'file-not-utf8', path, line: 1 }]);
});

test('a sync that fails does not make the next one tell of everything anew', async () => {
  const { again, fail } = await synced();
  await again();
  await fail();
  expect((await again()).told).toEqual([]);
});
