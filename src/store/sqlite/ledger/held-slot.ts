import type { Hold, SlotEntry } from '../../../core/digest/ledger.ts';
import { isHeldBy } from '../../slot-rules.ts';
import type { Connection } from '../connection.ts';
import { readEntry } from './read-slots.ts';

/** The slot that somebody holds; null when it is somebody else's by now, or nobody's. */
export const heldSlot = (connection: Connection, { slot, owner }: Hold): SlotEntry | null => {
  const entry = readEntry(connection, slot);
  return entry !== null && isHeldBy(entry, owner) ? entry : null;
};

const RENEW = 'UPDATE slot SET lease_until = :leaseUntil, updated_at = :now WHERE id = :slot';

/** The holder is alive: from now on the lease is as long again. */
export const renewLease = (connection: Connection, { slot, now, leaseMs }: Hold): void =>
  connection.run(RENEW, { slot, now, leaseUntil: now + leaseMs });
