import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../../src/store/sqlite/connection.ts';
import { openSqlite, openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { problemOf } from '../../support/store-problem.ts';
import { query, record } from '../../support/store-records.ts';
import { compileStoreScripts, type StoreScripts } from '../../support/store-scripts.ts';
import { addSlots, composedOf, holdsOf } from '../../support/store-slots.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder, 'who-said.db');
});

const writeStore = async (): Promise<void> => {
  const { store, ledger } = await openSqlite({ path });
  for (const slot of await addSlots(ledger, 20)) {
    const hold = holdsOf('me')(slot);
    await ledger.claim(hold, []);
    await ledger.compose(hold, composedOf({ bodies: ['the only one, and long '.repeat(50)] }));
    await ledger.begin(hold, 0);
    await ledger.finish(hold, 0, 'message');
    await ledger.posted(hold);
  }
  for (let number = 0; number < 30; number++) {
    await store.replace(
      record({ id: `doc_${number}`, text: 'long text '.repeat(500), statements: [{ words: 'nato' }] }),
    );
  }
  await store.close();
};

const openProblem = (): Promise<unknown> => problemOf(() => openSqliteStore({ path, busyTimeoutMs: 0 }));

describe('a store that opens', () => {
  it('makes the folders that lead to the file', async () => {
    path = join(folder, 'some', 'where', 'who-said.db');
    await writeStore();
    expect(existsSync(path)).toBe(true);
  });

  it('takes a path for a path, whatever it looks like', async () => {
    path = join(folder, "it's a ?mode=memory&x=%20#1", 'who-said.db');
    await writeStore();
    expect(existsSync(path)).toBe(true);
  });

  it('finds everything again when it is opened again', async () => {
    await writeStore();
    const store = await openSqliteStore({ path });
    expect((await store.find(query(['nato']))).total).toBe(30);
    await store.close();
  });

  it('leaves everything in one file when it is closed', async () => {
    await writeStore();
    const copy = join(folder, 'copy.db');
    await writeFile(copy, await readFile(path));
    const store = await openSqliteStore({ path: copy });
    expect((await store.summary()).documents).toBe(30);
    await store.close();
  });

  it('keeps every commit on disk, and lets readers read while another writes', async () => {
    await writeStore();
    const connection = openConnection(path);
    expect(String(connection.rows('PRAGMA journal_mode')[0]?.[0])).toBe('wal');
    connection.close();
  });
});

describe('a store that does not open', () => {
  it('says that it is from a newer version, and leaves it alone', async () => {
    await writeStore();
    const connection = openConnection(path);
    connection.script('PRAGMA user_version = 7');
    connection.close();
    expect(await openProblem()).toEqual({ kind: 'store-newer', path, found: 7, known: 5 });
  });

  it.each([
    ['is no database at all', () => Buffer.from('These are my notes, not a store. '.repeat(300))],
    ['has lost its header', (bytes: Buffer) => Buffer.from(bytes).fill(0x7f, 0, 100)],
    ['was cut off in the middle', (bytes: Buffer) => bytes.subarray(0, 20_000)],
    ['has lost its version', (bytes: Buffer) => Buffer.from(bytes).fill(0, 60, 64)],
  ])('says that it is damaged when the file %s, and leaves it alone', async (_, damage) => {
    await writeStore();
    const damaged = damage(await readFile(path));
    path = join(folder, 'damaged.db');
    await writeFile(path, damaged);
    expect(await openProblem()).toEqual({ kind: 'store-corrupt', path });
    expect(await readFile(path)).toEqual(damaged);
  });

  it('says so when the path is a folder, or leads through a file', async () => {
    await mkdir(path);
    expect(await openProblem()).toEqual({ kind: 'store-unopenable', path });
    path = join(folder, 'file', 'who-said.db');
    await writeFile(join(folder, 'file'), '');
    expect(await openProblem()).toEqual({ kind: 'store-unopenable', path });
  });
});

describe('in another process', () => {
  let scripts: StoreScripts;
  beforeAll(async () => {
    scripts = await compileStoreScripts();
  });
  afterAll(() => scripts.remove());

  /** Without root, who may write anywhere. */
  const visitAsNobody = async (): Promise<readonly string[]> =>
    scripts.run('store-visitor', '--as-nobody', path);

  it('says that the file is read-only', async () => {
    await writeStore();
    await chmod(folder, 0o777);
    await chmod(path, 0o444);
    expect(await visitAsNobody()).toEqual(['store-read-only']);
  });

  it('says that the folder is read-only, with a store in it or without', async () => {
    await chmod(folder, 0o555);
    expect(await visitAsNobody()).toEqual(['store-read-only']);
    await chmod(folder, 0o755);
    await writeStore();
    await chmod(path, 0o666);
    await chmod(folder, 0o555);
    expect(await visitAsNobody()).toEqual(['store-read-only']);
    await chmod(folder, 0o755);
  });

  it('says that the store is damaged, or answers, wherever a file is damaged', async () => {
    await writeStore();
    const sound = await readFile(path);
    const copies = [sound, ...damages(sound)].map((bytes, index) => ({
      bytes,
      copy: join(folder, `copy-${index}.db`),
    }));
    for (const { bytes, copy } of copies) await writeFile(copy, bytes);
    const [ofSound, ...outcomes] = await scripts.run('store-visitor', ...copies.map(({ copy }) => copy));
    expect(ofSound).toBe('ok');
    expect(outcomes).toHaveLength(copies.length - 1);
    expect(outcomes.filter((outcome) => outcome !== 'ok' && outcome !== 'store-corrupt')).toEqual([]);
    expect(outcomes.filter((outcome) => outcome === 'store-corrupt').length).toBeGreaterThan(
      outcomes.length / 2,
    );
  }, 60_000);
});

const NOISE = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197) % 251));

/** What can happen to a page: noise, zeros, what is no UTF-8, a few wrong letters. */
const DAMAGES: readonly ((page: Buffer) => void)[] = [
  (page) => NOISE.copy(page),
  (page) => page.fill(0),
  (page) => page.fill(0xff, 100, 4000),
  (page) => {
    for (const at of [5, 9, 700, 2900]) page[at] = 0x41;
  },
];

/** Copies of the file, one per page, each with that page damaged in one of the ways. */
const damages = (sound: Buffer): readonly Buffer[] =>
  Array.from({ length: sound.length / 4096 }, (_, index) => {
    const bytes = Buffer.from(sound);
    DAMAGES[index % DAMAGES.length]?.(bytes.subarray(index * 4096, (index + 1) * 4096));
    return bytes;
  });
