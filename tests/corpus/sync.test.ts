import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Document } from '../../src/core/corpus.ts';
import { NO_CORRECTIONS } from '../../src/core/corrections/correction.ts';
import type { DocumentRecord, Store } from '../../src/core/ports.ts';
import { type Problem, ProblemError } from '../../src/core/problem.ts';
import { type Sync, syncCorpus } from '../../src/corpus/sync.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { put, tempFolder } from './temp-folder.ts';

const analyse = (document: Document, fingerprint: string): DocumentRecord => ({
  document,
  fingerprint,
  analysis: { statements: [], speakers: [], acronyms: [], figures: [], changes: [], topics: [] },
  statements: [],
  figures: [],
  changes: [],
  sketch: { agency: null, shingles: [] },
  terms: [],
});

const readCorrections: Sync['readCorrections'] = () =>
  Promise.resolve({ corrections: NO_CORRECTIONS, problems: [] });

const memoryStore = async (maxPages?: number): Promise<Store> => {
  const store = await openSqliteStore({ path: ':memory:', ...(maxPages === undefined ? {} : { maxPages }) });
  onTestFinished(() => store.close());
  return store;
};

/** A corpus of three documents in two folders below one, already in the store, and a way to sync it again. */
const corpus = async () => {
  const folder = tempFolder({ 'a/one.txt': 'One', 'a/two.txt': 'Two', 'b/three.txt': 'Three' });
  const store = await memoryStore();
  const folders = [join(folder, 'a'), join(folder, 'b')];
  const sync = async (changes: Partial<Sync> = {}) => {
    const problems: Problem[] = [];
    const analysed: string[] = [];
    const counts = await syncCorpus({
      folders,
      store,
      version: 'v1',
      analyse: (document, fingerprint) => {
        analysed.push(document.title);
        return analyse(document, fingerprint);
      },
      readCorrections,
      report: (problem) => problems.push(problem),
      ...changes,
    });
    return { counts, problems, analysed };
  };
  const held = async () => (await store.holdings()).map(({ source }) => relative(folder, source)).sort();
  expect((await sync()).counts).toEqual({ added: 3, changed: 0, unchanged: 0, removed: 0, problems: 0 });
  return { folder, folders, store, sync, held };
};

test('what has not changed is left untouched', async () => {
  const { store, sync } = await corpus();
  const revision = await store.revision();
  expect(await sync()).toMatchObject({ counts: { unchanged: 3, added: 0, changed: 0 }, analysed: [] });
  expect(await store.revision()).toBe(revision);
});

test('new, changed and removed files are brought over, and nothing else', async () => {
  const { folder, sync, held } = await corpus();
  put(join(folder, 'a/one.txt'), 'One, changed');
  put(join(folder, 'b/four.txt'), 'Four');
  rmSync(join(folder, 'a/two.txt'));
  const { counts, analysed } = await sync();
  expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1, removed: 1, problems: 0 });
  expect(analysed).toEqual(['One, changed', 'Four']);
  expect(await held()).toEqual(['a/one.txt', 'b/four.txt', 'b/three.txt']);
});

test('a renamed file is the same text under another id, held once', async () => {
  const { folder, sync, held } = await corpus();
  renameSync(join(folder, 'a/one.txt'), join(folder, 'a/uno.txt'));
  expect((await sync()).counts).toMatchObject({ added: 1, removed: 1, unchanged: 2 });
  expect(await held()).toEqual(['a/two.txt', 'a/uno.txt', 'b/three.txt']);
});

test('another version of the pipeline analyses everything anew', async () => {
  const { sync } = await corpus();
  expect((await sync({ version: 'v2' })).counts).toMatchObject({ changed: 3, unchanged: 0 });
});

test('a folder that is missing keeps what was read from it', async () => {
  const { folder, sync, held } = await corpus();
  renameSync(join(folder, 'a'), join(folder, 'elsewhere'));
  const { counts, problems } = await sync();
  expect(problems).toEqual([{ kind: 'folder-missing', path: join(folder, 'a') }]);
  expect(counts).toMatchObject({ removed: 0, unchanged: 1, problems: 1 });
  expect(await held()).toEqual(['a/one.txt', 'a/two.txt', 'b/three.txt']);
});

test('a folder that became unreadable keeps what was read from it, but not what was beside it', async () => {
  const { folder, sync, held } = await corpus();
  put(join(folder, 'ab/other.txt'), 'Other');
  await sync({ folders: [join(folder, 'a'), join(folder, 'ab'), join(folder, 'b')] });
  rmSync(join(folder, 'a'), { recursive: true });
  put(join(folder, 'a'), 'a file where the folder was');
  const { problems } = await sync();
  expect(problems).toEqual([{ kind: 'folder-unreadable', path: join(folder, 'a') }]);
  expect(await held()).toEqual(['a/one.txt', 'a/two.txt', 'b/three.txt']);
});

test('a file that became bad keeps what was read from it', async () => {
  const { folder, sync, held } = await corpus();
  put(join(folder, 'a/one.txt'), Buffer.from([0xff, 0x41]));
  put(join(folder, 'a/two.txt'), '');
  const { counts, problems } = await sync();
  expect(problems.map(({ kind }) => kind)).toEqual(['file-not-utf8', 'file-empty']);
  expect(counts).toMatchObject({ removed: 0, unchanged: 1, problems: 2 });
  expect(await held()).toEqual(['a/one.txt', 'a/two.txt', 'b/three.txt']);
});

test('a file that became a copy of another gives up its place', async () => {
  const { folder, sync, held } = await corpus();
  put(join(folder, 'a/two.txt'), 'One');
  const { problems } = await sync();
  const [path, first] = [join(folder, 'a/two.txt'), join(folder, 'a/one.txt')];
  expect(problems).toEqual([{ kind: 'document-twice', path, first }]);
  expect(await held()).toEqual(['a/one.txt', 'b/three.txt']);
});

test('a folder that is no longer asked for is forgotten', async () => {
  const { folders, sync, held } = await corpus();
  expect((await sync({ folders: folders.slice(1) })).counts).toMatchObject({ removed: 2, unchanged: 1 });
  expect(await held()).toEqual(['b/three.txt']);
});

test('a store that fails stops the sync with its reason, and the next sync goes on from there', async () => {
  const folder = tempFolder({ 'a.txt': 'A', 'b.txt': `B\n\n${'many words '.repeat(100_000)}`, 'c.txt': 'C' });
  const store = await memoryStore(100);
  const sync = () =>
    syncCorpus({
      folders: [folder],
      store,
      version: 'v1',
      analyse,
      readCorrections,
      report: () => undefined,
    });
  const failure = await sync().then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure instanceof ProblemError && failure.problem.kind).toBe('disk-full');
  expect((await store.holdings()).map(({ source }) => source)).toEqual([join(folder, 'a.txt')]);
  put(join(folder, 'b.txt'), 'B, shorter');
  expect(await sync()).toEqual({ added: 2, changed: 0, unchanged: 1, removed: 0, problems: 0 });
});

test('a sync that is stopped removes nothing', async () => {
  const { sync, held } = await corpus();
  await expect(sync({ signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  expect(await held()).toHaveLength(3);
});

test('an empty folder that is there means that its files are gone', async () => {
  const { folder, sync, held } = await corpus();
  rmSync(join(folder, 'a'), { recursive: true });
  mkdirSync(join(folder, 'a'));
  await sync();
  expect(await held()).toEqual(['b/three.txt']);
});
