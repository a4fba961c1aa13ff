/** Slots and digests as the delivery would make them, with only what a ledger test cares about spelled out. */
import type { Day } from '../../src/core/corpus.ts';
import { addDays } from '../../src/core/day.ts';
import type { Composed, Hold, Ledger } from '../../src/core/digest/ledger.ts';
import type { Slot } from '../../src/core/digest/slot.ts';

export const PLAN = 'NEWSROOM/slack:C0123456789';
const FIRST_DAY: Day = '2026-11-22';
/** That day, 08:00 UTC. */
export const EIGHT = Date.parse(`${FIRST_DAY}T08:00Z`);
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const LEASE = 60_000;

/** The slot of the day so many days later. */
export const slotOf = (later: number, plan: `${string}/${string}` = PLAN): Slot => {
  const day = addDays(FIRST_DAY, later) ?? FIRST_DAY;
  return { id: `${plan}/${day}T08:00`, plan, day, time: '08:00', dueAt: EIGHT + later * DAY };
};

/** With everything in it that a careless store would lose: characters that SQLite cuts at, and halves of pairs. */
export const composedOf = (rest: Partial<Composed> = {}): Composed => ({
  reply: {
    type: 'reply',
    outcome: 'answered',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: '“é” \u0000 \ud83d' }] }],
  },
  bodies: ['{"text":"the head \u0000"}', '{"text":"the rest"}'],
  given: ['stm_a-0', 'stm_a-1'],
  watermark: 7,
  ...rest,
});

/** Holds of one owner; `now` counts from the time that the first slot is due. */
export const holdsOf =
  (owner: string) =>
  (slot: Slot, after = 0): Hold => ({ slot: slot.id, owner, now: EIGHT + after, leaseMs: LEASE });

/** A ledger with the plan and its first slots. */
export const addSlots = async (ledger: Ledger, count: number): Promise<readonly Slot[]> => {
  const slots = Array.from({ length: count }, (_, later) => slotOf(later));
  await ledger.plan(PLAN, EIGHT);
  await ledger.add(slots, EIGHT);
  return slots;
};
