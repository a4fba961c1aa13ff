/** What may become of a slot, and when; pure, the same for every store (docs/decisions/0015). */
import type { Part, SlotEntry } from '../core/digest/ledger.ts';

/** True when a slot may be taken: nobody has it, or their time is over. */
export const mayClaim = ({ status, leaseUntil, nextTryAt }: SlotEntry, now: number): boolean => {
  switch (status) {
    case 'planned':
      return true;
    case 'failed':
      return (nextTryAt ?? 0) <= now;
    case 'claimed':
      return (leaseUntil ?? 0) <= now;
    case 'posted':
    case 'skipped':
      return false;
  }
};

/** True when a newer slot may make good for this one: nobody has it, and nothing of it can have been sent. */
export const mayCover = (slot: SlotEntry, now: number): boolean =>
  (slot.status === 'failed' || mayClaim(slot, now)) && slot.parts.every(({ status }) => status === 'waiting');

/** True when whoever says so still has it. A lease that is over takes nothing away, until somebody else takes the slot. */
export const isHeldBy = ({ status, owner }: SlotEntry, asker: string): boolean =>
  status === 'claimed' && owner === asker;

/** True for a part that waits while all before it are posted: parts are sent in order. */
export const mayBegin = (parts: readonly Part[], index: number): boolean =>
  parts[index]?.status === 'waiting' && parts.slice(0, index).every(isPosted);

/** True when there is something to post, and all of it is posted. */
export const isComplete = (parts: readonly Part[]): boolean => parts.length > 0 && parts.every(isPosted);

const isPosted = ({ status }: Part): boolean => status === 'posted';
