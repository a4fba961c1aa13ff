/** One part on its way: a row before the request, another state after the answer. Each inside a transaction. */
import type { Hold, PartStatus } from '../../../core/digest/ledger.ts';
import { mayBegin } from '../../slot-rules.ts';
import type { Connection } from '../connection.ts';
import { heldSlot, renewLease } from './held-slot.ts';
import { logEvent } from './log-event.ts';

export const beginPart = (connection: Connection, hold: Hold, index: number): boolean => {
  const slot = heldSlot(connection, hold);
  if (slot === null || !mayBegin(slot.parts, index)) return false;
  turn(connection, hold, { index, status: 'posting', messageId: null });
  return true;
};

export const finishPart = (connection: Connection, hold: Hold, { index, messageId }: Finished): boolean => {
  if (!isPosting(connection, hold, index)) return false;
  turn(connection, hold, { index, status: 'posted', messageId });
  return true;
};

export interface Finished {
  readonly index: number;
  readonly messageId: string;
}

export const releasePart = (connection: Connection, hold: Hold, index: number): boolean => {
  if (!isPosting(connection, hold, index)) return false;
  turn(connection, hold, { index, status: 'waiting', messageId: null });
  return true;
};

const isPosting = (connection: Connection, hold: Hold, index: number): boolean =>
  heldSlot(connection, hold)?.parts[index]?.status === 'posting';

interface Turn {
  readonly index: number;
  readonly status: PartStatus;
  readonly messageId: string | null;
}

const TURN = `
UPDATE part SET status = :status, message_id = :messageId WHERE slot = :slot AND number = :index`;

const turn = (connection: Connection, hold: Hold, part: Turn): void => {
  const { slot, owner, now } = hold;
  connection.run(TURN, { slot, ...part });
  logEvent(connection, slot, { at: now, status: part.status, part: part.index, owner, reason: null });
  renewLease(connection, hold);
};
