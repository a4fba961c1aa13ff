import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openConnection } from '../../../../src/store/sqlite/connection.ts';
import { openSqlite } from '../../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../../support/store-folder.ts';
import { problemOf } from '../../../support/store-problem.ts';
import { addSlots, composedOf, holdsOf, PLAN } from '../../../support/store-slots.ts';

const mine = holdsOf('me');

it.each([
  ['a letter of what was composed', "UPDATE composed SET composed = replace(composed, 'head', 'hear')"],
  ['a status that there is not', "UPDATE slot SET status = 'lost'"],
  ['a day that there is not', "UPDATE slot SET day = '2026-02-30'"],
  ['a part that is nowhere', "UPDATE part SET status = 'gone'"],
  ['bytes that are no UTF-8', "UPDATE slot SET status = CAST(x'3031ff' AS TEXT)"],
])('never goes on with what it did not write: %s', async (_, damage) => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const { store, ledger } = await openSqlite({ path });
  const [slot] = await addSlots(ledger, 1);
  if (slot === undefined) throw new Error('there is no slot');
  await ledger.claim(mine(slot), []);
  await ledger.compose(mine(slot), composedOf());
  const connection = openConnection(path);
  connection.script(`PRAGMA ignore_check_constraints = ON; DROP TRIGGER composed_is_final; ${damage}`);
  connection.close();
  expect(await problemOf(() => ledger.read(slot.id))).toEqual({ kind: 'store-corrupt', path });
  await store.close();
});

it.each([
  'DELETE FROM plan',
  'DELETE FROM slot',
  'DELETE FROM composed',
  'DELETE FROM part',
  'DELETE FROM given',
  'DELETE FROM slot_event',
  "UPDATE slot_event SET status = 'planned'",
  "UPDATE composed SET composed = ''",
  "UPDATE slot SET status = 'claimed'",
  "UPDATE part SET status = 'waiting'",
])('keeps what happened, whatever a mistake of ours may ask: %s', async (sql) => {
  const path = join(await temporaryFolder(), 'who-said.db');
  const { store, ledger } = await openSqlite({ path });
  const [slot] = await addSlots(ledger, 1);
  if (slot === undefined) throw new Error('there is no slot');
  await ledger.claim(mine(slot), []);
  await ledger.compose(mine(slot), composedOf({ bodies: ['all'] }));
  await ledger.begin(mine(slot), 0);
  await ledger.finish(mine(slot), 0, 'message');
  await ledger.posted(mine(slot));
  const before = [await ledger.read(slot.id), await ledger.history(slot.id)];
  const connection = openConnection(path);
  expect(() => connection.script(`PRAGMA foreign_keys = OFF; ${sql}`)).toThrow();
  connection.close();
  expect([await ledger.read(slot.id), await ledger.history(slot.id)]).toEqual(before);
  expect(await ledger.plan(PLAN, 0)).toMatchObject({ watermark: 7 });
  await store.close();
});
