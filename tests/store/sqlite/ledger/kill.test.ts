import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Ledger } from '../../../../src/core/digest/ledger.ts';
import { openSqlite } from '../../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../../support/store-folder.ts';
import { killAfter, killWithin, seededRandom } from '../../../support/store-kill.ts';
import { compileStoreScripts, type StoreScripts } from '../../../support/store-scripts.ts';
import { EIGHT, slotOf } from '../../../support/store-slots.ts';
import { STAGES, stageOf } from '../../../support/store-stages.ts';

const KILLS = 40;
const POSTED = STAGES.indexOf('posted');

let scripts: StoreScripts;
beforeAll(async () => {
  scripts = await compileStoreScripts();
});
afterAll(() => scripts.remove());

it('holds all that it said it had written, and no more than the next write, after each of 40 kills', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const random = seededRandom(20_261_121);
  const reached = new Set<number>();
  for (let kill = 0; kill < KILLS; kill++) {
    const name = `kill${kill}`;
    const deliverer = scripts.start('store-deliverer', path, name);
    // The first one comes while the file is being made.
    const printed = kill === 0 ? await killWithin(deliverer, 60) : await killAfter(deliverer, 1 + random(40));
    const [later = -1, stage = POSTED] = (printed.at(-1) ?? '').split(' ').filter(Boolean).map(Number);
    const { store, ledger } = await openSqlite({ path });
    await expectPosted(ledger, name, later - 1);
    const found = stageOf(await ledger.read(slotOf(Math.max(later, 0), `${name}/terminal`).id));
    const isNextBegun = stageOf(await ledger.read(slotOf(later + 1, `${name}/terminal`).id)) >= 0;
    if (later >= 0) expect([stage, stage + 1]).toContain(found);
    if (isNextBegun) expect(stage).toBe(POSTED);
    reached.add(found);
    await store.close();
  }
  expect(reached.size).toBeGreaterThan(4);
}, 60_000);

/** Every slot up to that one is posted, and so is all that goes with it. */
const expectPosted = async (ledger: Ledger, name: string, last: number): Promise<void> => {
  const plan = `${name}/terminal` as const;
  for (let later = 0; later <= last; later++) {
    const slot = await ledger.read(slotOf(later, plan).id);
    expect(stageOf(slot)).toBe(POSTED);
    expect(slot?.parts.map(({ messageId }) => messageId)).toEqual([`head ${later}`, `rest ${later}`]);
    expect((await ledger.givenAt(plan, [`stm_${later}`])).size).toBe(1);
  }
  if (last >= 0) expect((await ledger.plan(plan, EIGHT)).watermark).toBeGreaterThanOrEqual(last);
};
