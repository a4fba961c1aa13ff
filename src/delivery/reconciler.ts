/** Looks every minute whether something is due: node-cron ticks, the ledger decides. */
import { schedule } from 'node-cron';
import { splitAddress } from '../core/digest/address.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import { planId } from '../core/digest/slot.ts';
import { createAgenda } from './agenda.ts';
import type { Delivery } from './delivery.ts';
import { eachAtMost } from './each-at-most.ts';
import { inTime } from './in-time.ts';
import { reconcilePlan } from './reconcile-plan.ts';
import { createTurns } from './turns.ts';

const EVERY_MINUTE = '* * * * *';
/** Plans at a time; each waits for its platform most of the while. */
const AT_ONCE = 8;
/** A plan is looked at so often even when nothing is known to be due: another process may have left something that was asked for. */
const LOOK_MS = 86_400_000;
const RETRY_MS = 60_000;
/** How often the clock is compared with a clock that cannot leap, and what counts as a leap. */
const CLOCK_LOOK_MS = 5_000;
const LEAP_MS = 30_000;
const STOP_LIMIT_MS = 15_000;

export interface Reconciler {
  /**
   * Looks at what may be due; with `all` at every plan. Never rejects, and settles when it is done. A plan that somebody is at
   * work on is left alone, so that one that hangs holds up no other.
   */
  readonly look: (which?: 'due' | 'all') => Promise<void>;
  /** Does something to a plan while nobody else does, and looks at the plan after; rejects as the work does. */
  readonly exclusively: <T>(plan: DigestPlan, work: () => Promise<T>) => Promise<T>;
  /** Settles when nothing is under way that was begun before. */
  readonly idle: () => Promise<void>;
  /** When the last look ended, in milliseconds since the epoch; null before the first. */
  readonly lookedAt: () => number | null;
}

/** Plans of a platform that is not there are left to another process. */
export function createReconciler(delivery: Delivery): Reconciler {
  const plans = delivery.plans.filter(({ channel }) => delivery.posters.has(splitAddress(channel).platform));
  const turns = createTurns();
  const agenda = createAgenda(plans);
  let underWay: Promise<void> = Promise.resolve();
  let lookedAt: number | null = null;

  const lookAt = (plan: DigestPlan): Promise<void> =>
    turns.take(planId(plan), async () => agenda.wake(plan, await nextLook(plan, delivery)));
  const lookAtEach = (due: readonly DigestPlan[]): Promise<void> =>
    eachAtMost(AT_ONCE, due, async (plan) => {
      if (!turns.isBusy(planId(plan))) await lookAt(plan);
    });
  const follow = <T>(work: Promise<T>): Promise<T> => {
    underWay = Promise.allSettled([underWay, work]).then(() => undefined);
    return work;
  };
  return {
    look: async (which = 'due') => {
      const due = which === 'all' ? plans : agenda.due(delivery.clock());
      if (due.length > 0) await follow(lookAtEach(due));
      lookedAt = delivery.clock();
    },
    exclusively: (plan, work) =>
      follow(turns.take(planId(plan), work).finally(() => agenda.wake(plan, delivery.clock()))),
    idle: () => underWay,
    lookedAt: () => lookedAt,
  };
}

async function nextLook(plan: DigestPlan, delivery: Delivery): Promise<number> {
  const { clock, log } = delivery;
  try {
    return Math.min(await reconcilePlan(plan, delivery), clock() + LOOK_MS);
  } catch (error) {
    log.error({ err: error, plan: plan.name }, 'a digest could not be looked after');
    return clock() + RETRY_MS;
  }
}

/** Looks now, every minute, and after a leap of the clock; returns what ends it, when nothing is under way any more. */
export function keepLooking({ look, idle }: Reconciler, clock: () => number): () => Promise<void> {
  const tick = schedule(EVERY_MINUTE, () => look(), { name: 'digests' });
  const leaps = setInterval(
    leapListener(clock, () => void look('all')),
    CLOCK_LOOK_MS,
  );
  void look('all');
  return async () => {
    await tick.destroy();
    clearInterval(leaps);
    // What does not end by then is looked up at the next start.
    await inTime(idle(), STOP_LIMIT_MS).catch(() => undefined);
  };
}

/** Sleep, or somebody who sets the clock: then the times that were reckoned with are not to be trusted. */
function leapListener(clock: () => number, onLeap: () => void): () => void {
  let offset = clock() - performance.now();
  return () => {
    const now = clock() - performance.now();
    if (Math.abs(now - offset) > LEAP_MS) onLeap();
    offset = now;
  };
}
