import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Slot } from '../../../../src/core/digest/slot.ts';
import { openSqlite } from '../../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../../support/store-folder.ts';
import { problemOf } from '../../../support/store-problem.ts';
import { addSlots, composedOf, holdsOf } from '../../../support/store-slots.ts';

const mine = holdsOf('me');
/** Its parts need far more room than what was composed: they do not all fit where it does. */
const LONG = composedOf({ bodies: Array.from({ length: 300 }, (_, index) => `message ${index}`) });

it('says that the disk is full, writes nothing by halves, and goes on when there is room again', async () => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const small = await openSqlite({ path, maxPages: 130 });
  const slots = await addSlots(small.ledger, 40);
  for (const slot of slots) await small.ledger.claim(mine(slot), []);
  const composed: Slot[] = [];
  let problem: unknown;
  let full: Slot | undefined;
  for (const slot of slots) {
    full = slot;
    problem = await problemOf(() => small.ledger.compose(mine(slot), LONG));
    if (problem === null || typeof problem !== 'object' || !('kind' in problem)) composed.push(slot);
    else break;
  }
  expect(problem).toEqual({ kind: 'disk-full', path });
  expect(composed.length).toBeGreaterThan(1);
  if (full === undefined) throw new Error('there is no slot');
  const hold = mine(full, 5);
  expect(await small.ledger.read(full.id)).toMatchObject({ status: 'claimed', composed: null, parts: [] });
  expect(await small.ledger.history(full.id)).toHaveLength(2);
  for (const slot of composed) expect((await small.ledger.read(slot.id))?.parts).toHaveLength(300);
  await small.store.close();

  const large = await openSqlite({ path });
  expect((await large.ledger.compose(hold, LONG))?.parts).toHaveLength(300);
  expect(await large.ledger.begin(hold, 0)).toBe(true);
  await large.store.close();
});
