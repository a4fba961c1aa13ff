/** How a claim ends: posted, failed, or skipped. Each inside a transaction. */
import type { Hold, SlotStatus } from '../../../core/digest/ledger.ts';
import { isComplete } from '../../slot-rules.ts';
import type { Connection } from '../connection.ts';
import { rememberGiven } from './given.ts';
import { heldSlot } from './held-slot.ts';
import { logEvent } from './log-event.ts';
import { moveWatermark, rememberPosted } from './plans.ts';
import { readComposed } from './read-slots.ts';

export const endPosted = (connection: Connection, hold: Hold): boolean => {
  const slot = heldSlot(connection, hold);
  const composed = slot === null ? null : readComposed(connection, hold.slot);
  if (slot === null || composed === null || !isComplete(slot.parts)) return false;
  end(connection, hold, { status: 'posted', reason: null, nextTryAt: null });
  rememberGiven(connection, slot, { statements: composed.given, at: hold.now });
  rememberPosted(connection, slot.plan, hold.now);
  moveWatermark(connection, slot.plan, composed.watermark);
  return true;
};

export const endFailed = (connection: Connection, hold: Hold, { reason, nextTryAt }: Failed): boolean => {
  if (heldSlot(connection, hold) === null) return false;
  end(connection, hold, { status: 'failed', reason, nextTryAt });
  return true;
};

export interface Failed {
  readonly reason: string;
  readonly nextTryAt: number;
}

export const endSkipped = (connection: Connection, hold: Hold, { reason, watermark }: Skipped): boolean => {
  const slot = heldSlot(connection, hold);
  if (slot === null) return false;
  end(connection, hold, { status: 'skipped', reason, nextTryAt: null });
  if (watermark !== null) moveWatermark(connection, slot.plan, watermark);
  return true;
};

export interface Skipped {
  readonly reason: string;
  readonly watermark: number | null;
}

interface End {
  readonly status: SlotStatus;
  readonly reason: string | null;
  readonly nextTryAt: number | null;
}

const END = `
UPDATE slot SET status = :status, reason = :reason, next_try_at = :nextTryAt, lease_until = NULL, updated_at = :now
WHERE id = :slot`;

const end = (
  connection: Connection,
  { slot, owner, now }: Hold,
  { status, reason, nextTryAt }: End,
): void => {
  connection.run(END, { slot, now, status, reason, nextTryAt });
  logEvent(connection, slot, { at: now, status, part: null, owner, reason });
};
