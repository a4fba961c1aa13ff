/**
 * The slots of a plan. The truth about when a digest is due stands here; whatever wakes us only asks. A slot is due when the
 * clock of the plan's zone first shows its time, or has passed it: a time that a change of clocks leaves out is due at the
 * first minute after the gap, one that is repeated at the first of the two. A whole day that a zone left out (Apia had no
 * 30 December 2011) is a gap like any other: its slots are due when the day after begins.
 */
import type { DigestPlan } from './plan.ts';
import { parseSchedule, type Schedule } from './schedule.ts';
import { wallMinutes } from './schedule-minutes.ts';
import { planId, type Slot, slotId } from './slot.ts';
import { dayOf, firstShown, latestShown, shownAt, timeOf } from './wall-clock.ts';

/** The most that `slotsBetween` gives. */
export const MOST_SLOTS = 2000;

/**
 * The slots with `after` < `dueAt` <= `until`, oldest first. Where there are more than `MOST_SLOTS`, only the newest: a
 * catch-up posts the newest, and older ones would only be covered by it.
 */
export const slotsBetween = (plan: DigestPlan, after: number, until: number): readonly Slot[] => {
  const found: Slot[] = [];
  const from = latestShown(until, plan.zone) + 1;
  for (const minute of wallMinutes(scheduleOf(plan), { from, step: -1 })) {
    const slot = slotAt(plan, minute);
    if (slot.dueAt > until) continue;
    if (slot.dueAt <= after || found.length === MOST_SLOTS) break;
    found.push(slot);
  }
  return found.reverse();
};

/** The next `count` slots that are due after an instant, oldest first. */
export const nextSlots = (plan: DigestPlan, after: number, count: number): readonly Slot[] => {
  const found: Slot[] = [];
  const from = shownAt(after, plan.zone);
  for (const minute of wallMinutes(scheduleOf(plan), { from, step: 1 })) {
    if (found.length >= count) break;
    const slot = slotAt(plan, minute);
    if (slot.dueAt > after) found.push(slot);
  }
  return found;
};

const slotAt = (plan: DigestPlan, minute: number): Slot => {
  const day = dayOf(minute);
  const time = timeOf(minute);
  const dueAt = firstShown(minute, plan.zone);
  return { id: slotId(plan, day, time), plan: planId(plan), day, time, dueAt };
};

/** A plan's schedule was checked where the plan was made. */
const scheduleOf = ({ name, schedule }: DigestPlan): Schedule => {
  const parsed = parseSchedule(schedule);
  if (parsed.type === 'fault') throw new Error(`The schedule of ${name} was not checked: ${schedule}`);
  return parsed;
};
