/** One due digest: plan × local date and time of its schedule. What is posted once is a slot. */
import type { Day } from '../corpus.ts';
import type { DigestPlan } from './plan.ts';

/** `NEWSROOM/slack:C0123456789/2026-11-21T08:00`: the plan, its channel, and the local time as the schedule says it. */
export type SlotId = `${string}/${string}/${string}T${string}`;

export interface Slot {
  readonly id: SlotId;
  readonly plan: string;
  readonly day: Day;
  /** `HH:MM` as the schedule says it, also where a change of clocks leaves that time out. */
  readonly time: string;
  /** When it is due, in milliseconds since the epoch: inside a spring gap the first minute after it, in a repeated hour the first of the two. */
  readonly dueAt: number;
}

/** `NEWSROOM/slack:C0123456789`: how the ledger knows a plan. Another channel makes another plan of it. */
export const planId = ({ name, channel }: DigestPlan): `${string}/${string}` => `${name}/${channel}`;

/** The id of a plan's slot. */
export const slotId = (plan: DigestPlan, day: Day, time: string): SlotId => `${planId(plan)}/${day}T${time}`;
