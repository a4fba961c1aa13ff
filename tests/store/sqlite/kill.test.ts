import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectWhole } from '../../support/store-check.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { compileStoreScripts, type StoreScripts } from '../../support/store-scripts.ts';

const KILLS = 50;
const KILLS_PER_FILE = 10;

let scripts: StoreScripts;
beforeAll(async () => {
  scripts = await compileStoreScripts();
});
afterAll(() => scripts.remove());

it('holds whole documents only, and all that it said it had written, after each of 50 kills', async () => {
  const folder = await temporaryFolder();
  const random = seededRandom(20_220_214);
  const acknowledged = new Map<string, readonly string[]>();
  for (let kill = 0; kill < KILLS; kill++) {
    const path = join(folder, `${Math.floor(kill / KILLS_PER_FILE)}.db`);
    const writer = scripts.start('store-writer', path, `kill${kill}`, '100000');
    // The first kill of a file comes while it is being made: nothing is printed by then.
    const printed =
      kill % KILLS_PER_FILE === 0
        ? await killWithin(writer, 30 + random(90))
        : await killAfter(writer, 1 + random(8));
    acknowledged.set(path, [...(acknowledged.get(path) ?? []), ...printed]);
    const { holdings } = await expectWhole(path);
    const held = new Set<string>(holdings.map(({ id }) => id));
    expect(acknowledged.get(path)?.filter((id) => !held.has(id))).toEqual([]);
  }
}, 60_000);

/** Kills after that many documents, somewhere in the next; gives back every id that was printed. */
const killAfter = async (writer: ChildProcess, documents: number): Promise<readonly string[]> => {
  const printed: string[] = [];
  for await (const id of linesOf(writer)) {
    printed.push(id);
    if (printed.length === documents) writer.kill('SIGKILL');
  }
  return printed;
};

/** Kills after that time, whatever it is doing. */
const killWithin = (writer: ChildProcess, milliseconds: number): Promise<readonly string[]> => {
  setTimeout(() => writer.kill('SIGKILL'), milliseconds);
  return killAfter(writer, Number.POSITIVE_INFINITY);
};

const linesOf = (writer: ChildProcess): AsyncIterable<string> => {
  if (writer.stdout === null) throw new Error('the writer has no output');
  return createInterface({ input: writer.stdout });
};

/** Whole numbers below a limit, the same ones in each run. */
const seededRandom = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};
