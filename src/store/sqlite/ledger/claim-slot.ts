import type { Hold, SlotEntry, SlotRecord } from '../../../core/digest/ledger.ts';
import type { SlotId } from '../../../core/digest/slot.ts';
import { mayClaim, mayCover } from '../../slot-rules.ts';
import type { Connection } from '../connection.ts';
import { logEvent } from './log-event.ts';
import { readEntry, readRecord } from './read-slots.ts';

/** Takes a slot and those that it makes good for, or none of them, inside a transaction. */
export const claimSlot = (
  connection: Connection,
  hold: Hold,
  covered: readonly SlotId[],
): SlotRecord | null => {
  const slot = readEntry(connection, hold.slot);
  if (slot === null || !mayClaim(slot, hold.now)) return null;
  const others = covered.flatMap((id) => readEntry(connection, id) ?? []);
  if (others.length < covered.length || !others.every((other) => mayCover(other, hold.now))) return null;
  for (const other of others) cover(connection, other, hold);
  take(connection, hold, firstDay([slot, ...others]));
  return readRecord(connection, hold.slot);
};

const COVER = `
UPDATE slot SET status = 'skipped', reason = :reason, lease_until = NULL, next_try_at = NULL, updated_at = :now
WHERE id = :id`;

const cover = (connection: Connection, { id }: SlotEntry, { slot, owner, now }: Hold): void => {
  const reason = `covered by ${slot}`;
  connection.run(COVER, { id, reason, now });
  logEvent(connection, id, { at: now, status: 'skipped', part: null, owner, reason });
};

const TAKE = `
UPDATE slot SET status = 'claimed', owner = :owner, claimed_at = :now, lease_until = :leaseUntil, tries = tries + 1,
  next_try_at = NULL, reason = NULL, covers_from = :coversFrom, updated_at = :now
WHERE id = :slot`;

const take = (
  connection: Connection,
  { slot, owner, now, leaseMs }: Hold,
  coversFrom: string | null,
): void => {
  connection.run(TAKE, { slot, owner, now, leaseUntil: now + leaseMs, coversFrom });
  logEvent(connection, slot, { at: now, status: 'claimed', part: null, owner, reason: null });
};

/** Of all that the claim covers, those that were covered before included; null where it covers nothing. */
const firstDay = ([slot, ...others]: readonly [SlotEntry, ...SlotEntry[]]): string | null => {
  const days = [slot.coversFrom, ...others.map(({ coversFrom, day }) => coversFrom ?? day)];
  return days.filter((day) => day !== null).sort()[0] ?? null;
};
