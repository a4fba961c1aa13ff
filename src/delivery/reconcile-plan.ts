/** Brings one plan to what it should be now: what is due is posted, what will not be is marked, what is wrong is told. */
import { splitAddress } from '../core/digest/address.ts';
import type { PlanState, SlotEntry } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import { quietUntil } from '../core/digest/quiet-hours.ts';
import { planId, type SlotId } from '../core/digest/slot.ts';
import { nextSlots, slotsBetween } from '../core/digest/slots.ts';
import { type Choice, chooseDue, NEVER } from './choose-due.ts';
import { deliverSlot } from './deliver-slot.ts';
import type { Delivery } from './delivery.ts';
import { holdOf } from './hold.ts';
import { noteOutcome } from './note-outcome.ts';
import { openSlots } from './open-slots.ts';
import { owedSince } from './owed-since.ts';
import { tellFailed, tellMissed, tellSilence } from './tell-trouble.ts';

/** A catch-up, then what came due meanwhile; anything more waits for the next minute. */
const MOST_STEPS = 4;

/** Settles to when the plan has to be looked at again, in milliseconds since the epoch. */
export async function reconcilePlan(plan: DigestPlan, delivery: Delivery): Promise<number> {
  const { ledger, clock } = delivery;
  const now = clock();
  const state = await ledger.plan(planId(plan), now);
  await ledger.add(slotsBetween(plan, await owedSince(plan, state, delivery), now), now);
  let wakeAt = now;
  for (let step = 0; step < MOST_STEPS && wakeAt <= clock(); step += 1)
    wakeAt = await takeStep({ plan, state, delivery });
  await tellSilence(plan, state, delivery);
  const [next] = nextSlots(plan, now, 1);
  return Math.min(wakeAt, next?.dueAt ?? wakeAt);
}

interface Around {
  readonly plan: DigestPlan;
  readonly state: PlanState;
  readonly delivery: Delivery;
}

/** Settles to when there is more to do: at once, later, or never as far as is known now. */
async function takeStep({ plan, state, delivery }: Around): Promise<number> {
  const open = await openSlots(plan, delivery);
  const now = delivery.clock();
  const tooOld = now - delivery.catchUpMs;
  const choice = chooseDue({ open, state, now, tooOld, heldUntil: heldUntil(plan, delivery) });
  if (choice.type === 'wait') return choice.until;
  if (choice.type === 'skip') return skip(choice, plan, delivery);
  return deliver(choice, plan, delivery);
}

/** Where a post cannot be silent, quiet hours hold it back. */
function heldUntil(plan: DigestPlan, { posters, clock }: Delivery): number | null {
  const poster = posters.get(splitAddress(plan.channel).platform);
  return poster?.traits.canPostSilently ? null : quietUntil(plan.quiet, plan.zone, clock());
}

async function skip(
  { slots, reason }: Extract<Choice, { type: 'skip' }>,
  plan: DigestPlan,
  delivery: Delivery,
): Promise<number> {
  const { ledger, clock, onOutcome, log } = delivery;
  for (const slot of slots) {
    const hold = holdOf(delivery, slot);
    if ((await ledger.claim(hold, [])) === null) continue;
    await ledger.skipped(hold, reason, null);
    onOutcome?.('skipped', null);
    log.info({ slot: slot.id, reason }, 'a digest was skipped');
    if (reason === 'too old' && wasTried(slot)) await tellMissed(plan, { slot, kind: 'too-old' }, delivery);
  }
  return clock();
}

async function deliver(
  { slot, covered, isAll }: Extract<Choice, { type: 'deliver' }>,
  plan: DigestPlan,
  delivery: Delivery,
): Promise<number> {
  const ids = covered.map(({ id }): SlotId => id);
  const came = await deliverSlot({ plan, slot: slot.id, covered: ids }, delivery);
  if (came.type === 'lost') return delivery.clock() + delivery.leaseMs;
  for (const missed of covered.filter(wasTried))
    await tellMissed(plan, { slot: missed, kind: 'covered' }, delivery);
  noteOutcome(slot.id, came, delivery);
  if (came.type === 'failed') {
    await tellFailed(plan, { slot, failure: came.failure }, delivery);
    return came.nextTryAt;
  }
  return isAll ? NEVER : delivery.clock();
}

const wasTried = ({ tries }: SlotEntry): boolean => tries > 0;
