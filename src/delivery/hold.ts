import type { Hold, SlotEntry } from '../core/digest/ledger.ts';
import type { Delivery } from './delivery.ts';

/** What is told to the ledger with every step: whose slot it is, now, and for how long. */
export const holdOf = (
  { owner, clock, leaseMs }: Pick<Delivery, 'owner' | 'clock' | 'leaseMs'>,
  { id: slot }: Pick<SlotEntry, 'id'>,
): Hold => ({ slot, owner, now: clock(), leaseMs });
