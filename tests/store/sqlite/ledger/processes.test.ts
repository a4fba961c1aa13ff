import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../../support/store-folder.ts';
import { compileStoreScripts, type StoreScripts } from '../../../support/store-scripts.ts';
import { addSlots } from '../../../support/store-slots.ts';

const SLOTS = 100;

let scripts: StoreScripts;
beforeAll(async () => {
  scripts = await compileStoreScripts();
});
afterAll(() => scripts.remove());

it('gives each of a hundred slots to one of four processes that want them all', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const { store, ledger } = await openSqlite({ path });
  const slots = await addSlots(ledger, SLOTS);
  const owners = ['first', 'second', 'third', 'fourth'];
  const had = await Promise.all(owners.map((owner) => scripts.run('store-claimer', path, owner, `${SLOTS}`)));
  expect(had.flat().sort()).toEqual(slots.map(({ id }) => id).sort());
  for (const [index, ids] of had.entries())
    for (const slot of slots.filter(({ id }) => ids.includes(id)))
      expect(await ledger.read(slot.id)).toMatchObject({ owner: owners[index], tries: 1 });
  await store.close();
});
