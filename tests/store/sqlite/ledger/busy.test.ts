import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { Slot } from '../../../../src/core/digest/slot.ts';
import { type Connection, openConnection } from '../../../../src/store/sqlite/connection.ts';
import { openSqlite, type SqliteFile } from '../../../../src/store/sqlite/open.ts';
import { temporaryFolder } from '../../../support/store-folder.ts';
import { problemOf } from '../../../support/store-problem.ts';
import { addSlots, composedOf, EIGHT, holdsOf, PLAN, slotOf } from '../../../support/store-slots.ts';

const mine = holdsOf('me');

let path: string;
let other: Connection;
let slot: Slot;
beforeEach(async () => {
  path = join(await temporaryFolder(), 'who-said.db');
  const { store, ledger } = await openSqlite({ path });
  slot = (await addSlots(ledger, 1))[0] ?? slotOf(0);
  await ledger.claim(mine(slot), []);
  await ledger.compose(mine(slot), composedOf());
  await store.close();
  other = openConnection(path);
  onTestFinished(() => other.close());
});

const opened = async (busyTimeoutMs: number): Promise<SqliteFile> => {
  const file = await openSqlite({ path, busyTimeoutMs });
  onTestFinished(() => file.store.close());
  return file;
};

it('says that the store is busy when another process does not stop writing, and has written nothing', async () => {
  const { ledger } = await opened(20);
  const before = await ledger.read(slot.id);
  other.script('BEGIN IMMEDIATE');
  for (const write of [
    () => ledger.begin(mine(slot), 0),
    () => ledger.failed(mine(slot), 'network', EIGHT),
    () => ledger.add([slotOf(1)], EIGHT),
    () => ledger.plan('OTHER/terminal', EIGHT),
  ])
    expect(await problemOf(write)).toEqual({ kind: 'store-busy', path });
  other.script('COMMIT');
  expect(await ledger.read(slot.id)).toEqual(before);
  expect(await ledger.read(slotOf(1).id)).toBeNull();
  expect(await ledger.begin(mine(slot), 0)).toBe(true);
});

it('sees that nothing is due without waiting for another process that writes', async () => {
  const { ledger } = await opened(0);
  other.script('BEGIN IMMEDIATE');
  expect(await ledger.plan(PLAN, EIGHT)).toMatchObject({ since: EIGHT });
  await ledger.add([slot], EIGHT);
  expect(await ledger.open()).toHaveLength(1);
  expect(await ledger.recent(PLAN, 1)).toHaveLength(1);
  other.script('COMMIT');
});

it('waits for another process that is writing', async () => {
  const { ledger } = await opened(5_000);
  other.script('BEGIN IMMEDIATE');
  const begun = ledger.begin(mine(slot), 0);
  other.script('COMMIT');
  expect(await begun).toBe(true);
});
