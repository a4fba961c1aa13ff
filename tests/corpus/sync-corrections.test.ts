import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { StatementId } from '../../src/core/ids.ts';
import type { Store, WholeStatement } from '../../src/core/ports.ts';
import type { Problem } from '../../src/core/problem.ts';
import { readDocument } from '../../src/core/read-document.ts';
import { readCorrections } from '../../src/corpus/read-corrections.ts';
import { type Sync, type SyncCounts, syncCorpus } from '../../src/corpus/sync.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { tools } from '../support/language.ts';
import { put, tempFolder } from './temp-folder.ts';

const BRIDGE =
  'The bridge\n\n“It opens in May,” Harbour Minister Ada Berg said. She added that the ferries would run at night.\n';
const FERRY =
  'The ferry\n\n“Nobody swims,” said Olaf Rask, an engineer. Rask warned that the piers were old.\n';

interface Run {
  readonly counts: SyncCounts;
  readonly problems: readonly Problem[];
  /** Titles of the documents that were analysed. */
  readonly read: readonly string[];
}

/** Two documents in a folder, a file of corrections, a store of the two on disk, and everything read once. */
const newsroom = async () => {
  const folder = tempFolder({ 'news/bridge.md': BRIDGE, 'news/ferry.md': FERRY });
  const file = join(folder, 'corrections.yaml');
  const open = async (): Promise<Store> => {
    const store = await openSqliteStore({ path: join(folder, 'data/store.db') });
    onTestFinished(() => store.close());
    return store;
  };
  const store = await open();
  const syncWith = async (over: Pick<Sync, 'store'>, changes: Partial<Sync> = {}): Promise<Run> => {
    const problems: Problem[] = [];
    const read: string[] = [];
    const counts = await syncCorpus({
      folders: [join(folder, 'news')],
      store: over.store,
      version: 'v1',
      analyse: (document, fingerprint, corrections) => {
        read.push(document.title);
        return readDocument(document, { tools, corrections, fingerprint });
      },
      readCorrections: () => readCorrections(file),
      report: (problem) => problems.push(problem),
      ...changes,
    });
    return { counts, problems, read };
  };
  const all = async () => {
    const found: WholeStatement['statement'][] = [];
    for await (const { statement } of store.all()) found.push(statement);
    return found;
  };
  const idOf = async (words: string): Promise<StatementId> =>
    (await all()).find(({ parts }) => parts.some(({ text }) => text.includes(words)))?.id ?? 'stm_none';
  const speakerOf = async (id: StatementId) => {
    const found = await store.read(id);
    return found === null ? 'gone' : (found.statement.speaker?.name ?? 'nobody');
  };
  const correct = (...entries: readonly (readonly [StatementId, string])[]) =>
    put(file, entries.map(([id, right]) => `- statement: ${id}\n  ${right}\n  because: heard it\n`).join(''));
  const sync = (changes?: Partial<Sync>) => syncWith({ store }, changes);
  await sync();
  return { folder, file, store, open, sync, syncWith, all, idOf, speakerOf, correct };
};

test('a correction counts from the next sync, and only its document is read again', async () => {
  const { sync, idOf, speakerOf, correct } = await newsroom();
  const id = await idOf('ferries');
  expect(await speakerOf(id)).toBe('Ada Berg');
  correct([id, 'speaker: Vera Holt']);
  expect((await sync()).read).toEqual(['The bridge']);
  expect(await speakerOf(id)).toBe('Vera Holt');
  expect((await sync()).counts).toMatchObject({ changed: 0, unchanged: 2 });
});

test('a correction that is changed counts anew, one that only moves in the file does not', async () => {
  const { sync, idOf, speakerOf, correct } = await newsroom();
  const [id, other] = [await idOf('ferries'), await idOf('piers')];
  correct([id, 'speaker: Vera Holt'], [other, 'speaker: nobody']);
  expect((await sync()).read).toEqual(['The bridge', 'The ferry']);
  correct([other, 'speaker: nobody'], [id, 'speaker: Vera Holt']);
  expect((await sync()).read).toEqual([]);
  correct([other, 'speaker: nobody'], [id, 'speaker: Nils Aker']);
  expect((await sync()).read).toEqual(['The bridge']);
  expect([await speakerOf(id), await speakerOf(other)]).toEqual(['Nils Aker', 'nobody']);
});

test('without its correction a statement is again as the rules have it, also one that was taken away', async () => {
  const { file, sync, all, idOf, speakerOf, correct } = await newsroom();
  const before = await all();
  const [gone, open] = [await idOf('May'), await idOf('ferries')];
  correct([gone, 'not-a-statement: true'], [open, 'speaker: nobody']);
  await sync();
  expect([await speakerOf(gone), await speakerOf(open)]).toEqual(['gone', 'nobody']);
  expect((await sync()).read).toEqual([]);
  correct([open, 'speaker: nobody']);
  expect((await sync()).read).toEqual(['The bridge']);
  expect(await speakerOf(gone)).toBe('Ada Berg');
  rmSync(file);
  expect((await sync()).read).toEqual(['The bridge']);
  expect(await all()).toEqual(before);
});

test('a correction outlives a change elsewhere in its document, and another version of the pipeline', async () => {
  const { folder, sync, idOf, speakerOf, correct } = await newsroom();
  const id = await idOf('ferries');
  correct([id, 'speaker: Vera Holt']);
  await sync();
  put(join(folder, 'news/bridge.md'), `${BRIDGE}\nThe council said that it was glad.\n`);
  await sync();
  expect(await speakerOf(id)).toBe('Vera Holt');
  expect((await sync({ version: 'v2' })).counts).toMatchObject({ changed: 2 });
  expect(await speakerOf(id)).toBe('Vera Holt');
  expect((await sync({ version: 'v2' })).read).toEqual([]);
});

test('a correction of a statement whose words have changed concerns nothing, and makes nothing be read again', async () => {
  const { folder, sync, idOf, correct } = await newsroom();
  correct([await idOf('ferries'), 'speaker: Vera Holt']);
  await sync();
  put(join(folder, 'news/bridge.md'), BRIDGE.replace('at night', 'by day'));
  expect((await sync()).read).toEqual(['The bridge']);
  expect((await sync()).read).toEqual([]);
});

test('a document that comes after its correction is corrected when it is first read', async () => {
  const { folder, sync, idOf, speakerOf, correct } = await newsroom();
  const id = await idOf('piers');
  rmSync(join(folder, 'news/ferry.md'));
  await sync();
  correct([id, 'speaker: Nils Aker']);
  expect((await sync()).read).toEqual([]);
  put(join(folder, 'news/ferry.md'), FERRY);
  expect((await sync()).read).toEqual(['The ferry']);
  expect(await speakerOf(id)).toBe('Nils Aker');
  expect((await sync()).read).toEqual([]);
});

test('what was corrected stays so while the file cannot be read, and a mistake in it costs one correction', async () => {
  const { file, sync, idOf, speakerOf, correct } = await newsroom();
  const [one, other] = [await idOf('ferries'), await idOf('piers')];
  correct([one, 'speaker: Vera Holt'], [other, 'speaker: Nils Aker']);
  await sync();
  rmSync(file);
  mkdirSync(file);
  expect(await sync()).toMatchObject({
    counts: { changed: 0, unchanged: 2, problems: 0 },
    problems: [{ kind: 'corrections-unreadable', path: file }],
  });
  expect(await speakerOf(one)).toBe('Vera Holt');
  rmSync(file, { recursive: true });
  correct([one, 'speker: Vera Holt'], [other, 'speaker: Nils Aker']);
  expect(await sync()).toMatchObject({
    read: ['The bridge'],
    problems: [{ kind: 'correction-invalid', line: 2 }],
  });
  expect([await speakerOf(one), await speakerOf(other)]).toEqual(['Ada Berg', 'Nils Aker']);
});

test('of two processes with one store the second has nothing left to do, whichever saw the correction first', async () => {
  const { store, open, syncWith, idOf, speakerOf, correct } = await newsroom();
  const id = await idOf('ferries');
  const other = await open();
  expect((await syncWith({ store: other })).read).toEqual([]);
  correct([id, 'speaker: Vera Holt']);
  expect((await syncWith({ store: other })).read).toEqual(['The bridge']);
  expect((await syncWith({ store })).read).toEqual([]);
  expect(await speakerOf(id)).toBe('Vera Holt');
  correct();
  expect((await syncWith({ store })).read).toEqual(['The bridge']);
  expect((await syncWith({ store: other })).read).toEqual([]);
});

test('a statement that comes back is not new', async () => {
  const { store, sync, idOf, correct } = await newsroom();
  const last = await store.lastArrival();
  correct([await idOf('ferries'), 'not-a-statement: true']);
  await sync();
  correct();
  await sync();
  expect(await store.lastArrival()).toBe(last);
});

test('only the corrections that no document is marked with are looked for in the store', async () => {
  const { store, sync, idOf, correct } = await newsroom();
  const id = await idOf('ferries');
  const asked: string[] = [];
  const counting: Sync['store'] = {
    ...store,
    read: (statement) => {
      asked.push(statement);
      return store.read(statement);
    },
  };
  correct([id, 'speaker: Vera Holt'], ['stm_gone', 'speaker: nobody']);
  await sync({ store: counting });
  expect(asked).toEqual([id, 'stm_gone']);
  await sync({ store: counting });
  expect(asked.slice(2)).toEqual(['stm_gone']);
});
