/** The digests that are set up, for the command `digest` and for an operator. */
import type { Day } from '../core/corpus.ts';
import { addDays } from '../core/day.ts';
import { splitAddress } from '../core/digest/address.ts';
import type { DigestBoard, PlanStatus, Preview } from '../core/digest/board.ts';
import type { SlotRecord } from '../core/digest/ledger.ts';
import { localTime } from '../core/digest/local-time.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import { planId, type Slot, slotId } from '../core/digest/slot.ts';
import { nextSlots } from '../core/digest/slots.ts';
import { firstShown, minuteOf } from '../core/digest/wall-clock.ts';
import { notice, reply } from '../reply/build.ts';
import { isBegun, leaseEnd } from './choose-due.ts';
import { deliverSlot } from './deliver-slot.ts';
import type { Delivery } from './delivery.ts';
import { noteOutcome } from './note-outcome.ts';
import { openSlots } from './open-slots.ts';
import type { Reconciler } from './reconciler.ts';

const SHOWN_RUNS = 3;
const FOREVER = Number.MAX_SAFE_INTEGER;

export interface BoardParts {
  readonly delivery: Delivery;
  readonly reconciler: Reconciler;
}

export function createBoard({ delivery, reconciler }: BoardParts): DigestBoard {
  const { plans, ledger, clock, log } = delivery;
  const find = (name: string): DigestPlan => {
    const plan = plans.find((one) => one.name === name);
    if (plan === undefined) throw new Error(`there is no digest ${name}`);
    return plan;
  };
  return {
    plans: () => plans,
    status: () => Promise.all(plans.map((plan) => statusOf(plan, delivery))),
    preview: (name) => preview(find(name), delivery),
    postNow: (name, by) => {
      const plan = find(name);
      log.info({ plan: name, by }, 'a digest is posted at once');
      return reconciler.exclusively(plan, () => postNow(plan, delivery));
    },
    pause: async (name, until, by) => {
      const plan = find(name);
      log.info({ plan: name, by, until }, 'a digest is paused');
      await ledger.plan(planId(plan), clock());
      await ledger.pause(planId(plan), until === null ? FOREVER : endOfDay(until, plan.zone));
    },
    resume: async (name, by) => {
      const plan = find(name);
      log.info({ plan: name, by }, 'a digest is resumed');
      await ledger.plan(planId(plan), clock());
      await ledger.pause(planId(plan), null);
    },
  };
}

async function statusOf(plan: DigestPlan, { ledger, clock, posters }: Delivery): Promise<PlanStatus> {
  const now = clock();
  const [last] = await ledger.recent(planId(plan), 1);
  return {
    plan,
    state: await ledger.plan(planId(plan), now),
    now,
    isRunning: posters.has(splitAddress(plan.channel).platform),
    next: nextSlots(plan, now, SHOWN_RUNS),
    last: last === undefined ? null : await ledger.read(last.id),
  };
}

async function preview(plan: DigestPlan, { ledger, clock, compose }: Delivery): Promise<Preview> {
  const state = await ledger.plan(planId(plan), clock());
  const digest = await compose({ plan, slot: slotNow(plan, clock()), coversFrom: null, state });
  if (!('empty' in digest)) return { reply: digest.reply, isDigest: true };
  const words = notice('info', `Nothing would be posted: ${digest.empty}.`);
  return { reply: reply('abstained', [words]), isDigest: false };
}

/** A slot of its own, which makes good for what is due and not begun. What somebody is posting is not posted once more. */
async function postNow(plan: DigestPlan, delivery: Delivery): Promise<SlotRecord> {
  const { ledger, clock } = delivery;
  const open = await openSlots(plan, delivery);
  const busy = open.find((one) => isBegun(one) || leaseEnd(one) > clock());
  const slot = busy ?? slotNow(plan, clock());
  if (busy === undefined) {
    await ledger.plan(planId(plan), clock());
    await ledger.add([slot], clock());
    const covered = open.filter(({ id }) => id !== slot.id).map(({ id }) => id);
    noteOutcome(slot.id, await deliverSlot({ plan, slot: slot.id, covered }, delivery), delivery);
  }
  const record = await ledger.read(slot.id);
  if (record === null) throw new Error(`the ledger has lost ${slot.id}`);
  return record;
}

function slotNow(plan: DigestPlan, now: number): Slot {
  const { day, time } = localTime(now, plan.zone);
  return { id: slotId(plan, day, time), plan: planId(plan), day, time, dueAt: now };
}

/** The first instant of the day after, on the clocks of the zone. */
const endOfDay = (day: Day, zone: string): number =>
  firstShown(minuteOf(addDays(day, 1) ?? day, '00:00'), zone);
