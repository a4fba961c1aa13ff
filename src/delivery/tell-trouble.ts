/** Tells OPS_CHANNEL what is wrong, once, and what to do; the log has it in any case. */
import { splitAddress } from '../core/digest/address.ts';
import type { PlanState, SlotEntry } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import type { Failure } from '../core/digest/poster.ts';
import { planId, type Slot } from '../core/digest/slot.ts';
import { nextSlots } from '../core/digest/slots.ts';
import { type Trouble, troubleReply } from '../core/digest/trouble.ts';
import { askToPost } from './ask-poster.ts';
import type { Delivery } from './delivery.ts';

/** These pass by themselves, or the next slot tells of them; the others stay until somebody does something. */
const PASSING: ReadonlySet<Failure> = new Set(['network', 'rate-limited', 'unknown']);
/** A digest that is late by less is being tried. */
const LATE_MS = 3_600_000;

/** Of what somebody has to mend, at the first failure. */
export async function tellFailed(
  plan: DigestPlan,
  { slot, failure }: { readonly slot: Slot; readonly failure: Failure },
  delivery: Delivery,
): Promise<void> {
  if (PASSING.has(failure) || !(await delivery.ledger.told(slot.id))) return;
  await tell({ kind: 'failed', plan, slot, reason: failure }, delivery);
}

export interface Missed {
  readonly kind: 'covered' | 'too-old';
  readonly slot: Slot & Pick<SlotEntry, 'reason'>;
}

/** Of a slot that was tried, and will not be posted. */
export async function tellMissed(
  plan: DigestPlan,
  { kind, slot }: Missed,
  delivery: Delivery,
): Promise<void> {
  if (await delivery.ledger.told(slot.id)) await tell({ kind, plan, slot, reason: slot.reason }, delivery);
}

/** Of a channel that has got nothing for so long, and again after as long; `state` may be from before the look. */
export async function tellSilence(plan: DigestPlan, state: PlanState, delivery: Delivery): Promise<void> {
  const { ledger, clock } = delivery;
  const now = clock();
  if (!isSilent(state, delivery)) return;
  const current = await ledger.plan(planId(plan), now);
  if (!isSilent(current, delivery) || !(await isMissing(plan, current, delivery))) return;
  await ledger.silenceTold(planId(plan), now);
  await tell({ kind: 'silent', plan, since: lastPost(current) }, delivery);
}

const lastPost = ({ postedAt, since }: PlanState): number => postedAt ?? since;

const isSilent = (state: PlanState, { clock, silenceMs }: Delivery): boolean =>
  clock() - Math.max(lastPost(state), state.silenceToldAt ?? 0) > silenceMs;

/** True when there should have been a digest: a plan may be due once a month, and somebody may have paused it. */
async function isMissing(plan: DigestPlan, state: PlanState, { ledger, clock }: Delivery): Promise<boolean> {
  if (state.pausedUntil !== null && state.pausedUntil > clock()) return false;
  const [due] = nextSlots(plan, lastPost(state), 1);
  if (due === undefined || clock() - due.dueAt < LATE_MS) return false;
  const [last] = await ledger.recent(planId(plan), 1);
  return last?.reason !== 'paused';
}

async function tell(trouble: Trouble, delivery: Delivery): Promise<void> {
  const { opsChannel, posters, log } = delivery;
  const { plan, ...what } = trouble;
  log.warn({ plan: plan.name, channel: plan.channel, ...what }, 'trouble with a digest');
  if (opsChannel === null) return;
  const poster = posters.get(splitAddress(opsChannel).platform);
  if (poster === undefined) return;
  const marker = markerOf(trouble);
  const bodies = poster.print(troubleReply(trouble), { mention: null, thread: false, marker });
  for (const [index, body] of bodies.entries()) {
    const part = { channel: opsChannel, marker: `${marker}#${index}`, body, thread: null, isSilent: false };
    const outcome = await askToPost(poster, part, delivery);
    if (outcome.type !== 'posted')
      log.error({ err: outcome.cause, channel: opsChannel }, 'OPS_CHANNEL could not be told');
  }
}

/** Two troubles never have the same: Discord takes a message with the marker of another one for that one sent twice. */
const markerOf = (trouble: Trouble): string =>
  trouble.kind === 'silent' ? `ops/${planId(trouble.plan)}/silent` : `ops/${trouble.slot.id}/${trouble.kind}`;
