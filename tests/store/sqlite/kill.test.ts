import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectWhole } from '../../support/store-check.ts';
import { temporaryFolder } from '../../support/store-folder.ts';
import { killAfter, killWithin, seededRandom } from '../../support/store-kill.ts';
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
