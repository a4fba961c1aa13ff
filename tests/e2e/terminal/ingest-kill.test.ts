/**
 * kill -9 while documents are being read, fifty times: the store opens and holds whole documents only. The moment of
 * each kill is told by the store itself, which another process watches: after so many documents, in the next one.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store, WholeStatement } from '../../../src/core/ports.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { startProgram } from '../support/program.ts';

const DOCUMENTS = 60;
const STATEMENTS_EACH = 12;
const KILLS = 50;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'who-said-kill-'));
  mkdirSync(join(folder, 'corpus'));
  for (let number = 0; number < DOCUMENTS; number += 1) {
    writeFileSync(join(folder, 'corpus', `${number}.txt`), article(number));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

function article(number: number): string {
  const said = Array.from(
    { length: STATEMENTS_EACH },
    (_, at) => `“The harbour of town ${number} needs ${at + 2} new cranes,” said Mayor Ada Larsen.`,
  );
  return [`Cranes for town ${number}`, ...said].join('\n\n');
}

it(`whole documents only, after each of ${KILLS} kills`, async () => {
  const data = join(folder, 'data');
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill % 5 === 0) rmSync(data, { recursive: true, force: true });
    await killAfter(data, 1 + ((kill * 7) % 11));
    const store = await openSqliteStore({ path: join(data, 'who-said.db') });
    try {
      expect(await incomplete(store), `after kill ${kill + 1}`).toEqual([]);
    } finally {
      await store.close();
    }
  }
}, 600_000);

/** Starts an ingest and kills it once it has written `documents` more than the store held. */
async function killAfter(data: string, documents: number): Promise<void> {
  mkdirSync(data, { recursive: true });
  const store = await openSqliteStore({ path: join(data, 'who-said.db') });
  try {
    const before = await store.revision();
    const ingest = await startProgram({
      args: ['export'],
      env: { CORPUS_DIRS: join(folder, 'corpus'), DATA_DIR: data },
    });
    let isOver = false;
    const over = ingest.exit.finally(() => {
      isOver = true;
    });
    while (!isOver && (await store.revision()) < before + documents) await new Promise(setImmediate);
    process.kill(ingest.pid, 'SIGKILL');
    await over;
  } finally {
    await store.close();
  }
}

async function incomplete(store: Store): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for await (const { statement } of store.all()) count(counts, statement);
  const held = await store.holdings();
  return held.map(({ id }) => id).filter((id) => counts.get(id) !== STATEMENTS_EACH);
}

function count(counts: Map<string, number>, { documentId }: WholeStatement['statement']): void {
  counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
}
