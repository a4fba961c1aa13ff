import type { PlanState } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import { planId } from '../core/digest/slot.ts';
import type { Delivery } from './delivery.ts';

/** A plan that was seen first so long after now was seen by a clock that was wrong. */
const WRONG_CLOCK_MS = 3_600_000;
/** More slots than a clock that was ahead for a while leaves behind. */
const MOST_AHEAD = 100;

/**
 * The slots after this instant (milliseconds since the epoch) are owed: nothing from before the plan was seen, nothing too old,
 * and nothing from before the newest slot that is known. What was not in the ledger by then is a time that only a schedule
 * of today has, or that was made good for by `digest now`.
 */
export async function owedSince(plan: DigestPlan, state: PlanState, delivery: Delivery): Promise<number> {
  const now = delivery.clock();
  const since = state.since - now > WRONG_CLOCK_MS ? now - WRONG_CLOCK_MS : state.since;
  return Math.max(since, now - delivery.catchUpMs, await newestKnown(plan, now, delivery));
}

async function newestKnown(plan: DigestPlan, now: number, { ledger }: Delivery): Promise<number> {
  const [newest] = await ledger.recent(planId(plan), 1);
  if (newest === undefined || newest.dueAt <= now) return newest?.dueAt ?? 0;
  const known = await ledger.recent(planId(plan), MOST_AHEAD);
  return known.find(({ dueAt }) => dueAt <= now)?.dueAt ?? 0;
}
