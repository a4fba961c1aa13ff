/** Which digest is meant. */
import type { Asker } from '../asker.ts';
import { ProblemError } from '../problem.ts';
import type { DigestPlan } from './plan.ts';

/** A plan as named; by nobody named, that of the channel where it is asked. */
export interface Meant {
  readonly action: string;
  readonly name: string | undefined;
  readonly asker: Asker;
}

/**
 * The plan that is named, in any case; otherwise the only one of the channel; otherwise the only one at all.
 * @throws ProblemError `digest-unknown`, `digest-unnamed`
 */
export const findPlan = (plans: readonly DigestPlan[], { action, name, asker }: Meant): DigestPlan => {
  const [only, ...others] = name === undefined ? plansFor(plans, asker) : plansNamed(plans, name);
  if (only !== undefined && others.length === 0) return only;
  throw new ProblemError({
    kind: 'digest-unnamed',
    action,
    names: [only, ...others].flatMap((plan) => plan?.name ?? []),
  });
};

/** Those that are named or of the channel, or else all: what may be shown of several at once. */
export const findPlans = (plans: readonly DigestPlan[], { name, asker }: Meant): readonly DigestPlan[] =>
  name === undefined ? plansFor(plans, asker) : plansNamed(plans, name);

const plansFor = (plans: readonly DigestPlan[], { channel }: Asker): readonly DigestPlan[] => {
  const ofChannel = plans.filter((plan) => plan.channel === channel);
  return ofChannel.length > 0 ? ofChannel : plans;
};

const plansNamed = (plans: readonly DigestPlan[], name: string): readonly DigestPlan[] => {
  const named = plans.filter((plan) => plan.name.toUpperCase() === name.toUpperCase());
  if (named.length > 0) return named;
  throw new ProblemError({ kind: 'digest-unknown', name, known: plans.map((plan) => plan.name) });
};
