import type { DigestPlan } from '../core/digest/plan.ts';

/** When each plan is to be looked at; times are milliseconds since the epoch. */
export interface Agenda {
  readonly wake: (plan: DigestPlan, at: number) => void;
  /** In the order of the plans. */
  readonly due: (now: number) => readonly DigestPlan[];
}

/** At first everything is due. */
export function createAgenda(plans: readonly DigestPlan[]): Agenda {
  const times = new Map(plans.map((plan) => [plan, 0]));
  let soonest = 0;
  return {
    wake: (plan, at) => {
      times.set(plan, at);
      soonest = Math.min(...times.values());
    },
    due: (now) => (now < soonest ? [] : plans.filter((plan) => (times.get(plan) ?? 0) <= now)),
  };
}
