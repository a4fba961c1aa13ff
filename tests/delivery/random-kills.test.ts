import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planId } from '../../src/core/digest/slot.ts';
import { slotsBetween } from '../../src/core/digest/slots.ts';
import { HOUR, MINUTE, makePlan, markersOf, newsIn, openRoom, range } from '../support/delivery-room.ts';
import type { PostFault } from '../support/digest-channels.ts';
import { dyingAt, interpose } from '../support/mortal.ts';

const PLANS = [
  makePlan({ schedule: '*/20 * * * *' }),
  makePlan({ name: 'DESK', channel: 'discord:112233445566778899', schedule: '5 * * * *', thread: true }),
  makePlan({ name: 'SAME', schedule: '10,50 * * * *' }),
];

interface Spell {
  readonly owner: string;
  /** How long nobody looks before. */
  readonly restMinutes: number;
  /** How long it looks, each minute. */
  readonly minutes: number;
  readonly diesAt: number;
  /** What is wrong with one request after the other; then all is well. */
  readonly faults: readonly (PostFault | null)[];
  readonly lookUpWorks: boolean;
}

const FAULTS: readonly (PostFault | null)[] = [
  null,
  'lost-request',
  'lost-answer',
  'network',
  'not-in-channel',
  { retryAfterMs: 200_000 },
];

const spells: fc.Arbitrary<Spell> = fc.record({
  owner: fc.constantFrom('one', 'two', 'three'),
  restMinutes: fc.integer({ min: 0, max: 45 }),
  minutes: fc.integer({ min: 0, max: 25 }),
  diesAt: fc.integer({ min: 0, max: 400 }),
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 8 }),
  lookUpWorks: fc.boolean(),
});

it(
  'whatever dies, and whatever gets lost, all news is given once and in order',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(spells, { maxLength: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (story, parts) => {
          const room = await openRoom({ plans: PLANS, parts });
          const start = room.now();
          await room.reconciler.look();
          for (const spell of story) {
            const queue = spell.faults.values();
            room.channels.fail(() => queue.next().value ?? null);
            room.channels.lookUpWorks(spell.lookUpWorks);
            room.leapTo(room.now() + spell.restMinutes * MINUTE);
            const { between } = dyingAt(spell.diesAt);
            const process = room.replaced(spell.owner, interpose(room.delivery, between));
            await process.runUntil(room.now() + spell.minutes * MINUTE);
          }
          room.channels.fail(() => null);
          room.channels.lookUpWorks(true);
          await room.replaced('survivor').runUntil(room.now() + 3 * HOUR);

          for (const plan of PLANS) {
            const slots = await room.slots(plan);
            expect(slots.map(({ id }) => id)).toEqual(
              slotsBetween(plan, start, room.now()).map(({ id }) => id),
            );
            expect(
              slots.filter(({ status, reason }) => status !== 'posted' && !reason?.startsWith('covered by ')),
            ).toEqual([]);
            const messages = room.channels
              .messages()
              .filter(({ marker }) => marker.startsWith(`${planId(plan)}/`));
            const wanted = slots
              .filter(({ status }) => status === 'posted')
              .flatMap(({ id }) => range(0, parts - 1).map((index) => `${id}#${index}`));
            expect(markersOf(messages)).toEqual(wanted);
            const { watermark } = await room.ledger.plan(planId(plan), 0);
            expect(newsIn(messages)).toEqual(range(1, watermark ?? 0));
          }
          await room.close();
        },
      ),
      { numRuns: 30 },
    ),
  60_000,
);
