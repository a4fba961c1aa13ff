import type { SlotEntry } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import { planId } from '../core/digest/slot.ts';
import { isBegun, leaseEnd, retryAt } from './choose-due.ts';
import type { Delivery } from './delivery.ts';

/** Nobody takes a slot, or is asked to wait, for so long. */
const TOO_FAR_MS = 86_400_000;

/**
 * The slots of a plan that are neither posted nor skipped, oldest due first, without those that a clock that was far ahead has
 * left behind: nobody may take them before it is as late as that clock was, and nothing else should wait for them.
 */
export async function openSlots(
  plan: DigestPlan,
  { ledger, clock }: Delivery,
): Promise<readonly SlotEntry[]> {
  const prefix = `${planId(plan)}/`;
  const farAhead = clock() + TOO_FAR_MS;
  return (await ledger.open()).filter((slot) => slot.id.startsWith(prefix) && blockedUntil(slot) <= farAhead);
}

/** One that rests with nothing sent is covered by the next; any other blocks what comes after it. */
const blockedUntil = (slot: SlotEntry): number => Math.max(leaseEnd(slot), isBegun(slot) ? retryAt(slot) : 0);
