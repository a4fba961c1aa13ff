import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DigestPlan } from '../../src/core/digest/plan.ts';
import { planId, slotId } from '../../src/core/digest/slot.ts';
import { MINUTE, makePlan, markersOf, newsIn, openRoom, type Room } from '../support/delivery-room.ts';
import { dyingAt, interpose } from '../support/mortal.ts';

const DUE = Date.parse('2026-03-02T08:00:00Z');
const LONGEST = 60 * MINUTE;
const NEVER = Number.POSITIVE_INFINITY;
const LEASE = MINUTE;

describe.each([
  { parts: 1, thread: false },
  { parts: 3, thread: false },
  { parts: 3, thread: true },
])('a digest of $parts messages (thread: $thread)', ({ parts, thread }) => {
  let room: Room;
  let cases = 0;
  // One ledger for all cases, so that each is only a few rows in it.
  beforeAll(async () => {
    room = await openRoom({ plans: [], parts });
  });
  afterAll(() => room.close());

  /** A plan that was seen before, and whose slot is due now. */
  const makeDue = async (): Promise<DigestPlan> => {
    cases += 1;
    const plan = makePlan({ name: `CASE${cases}`, channel: `slack:C0000${cases}`, thread });
    room.leapTo(DUE - MINUTE);
    await room.replaced('before', { plans: [plan] }).reconciler.look();
    room.leapTo(DUE);
    return plan;
  };

  /** Gives how many moments it had to die in. */
  const lookOnce = async (plan: DigestPlan, owner: string, moment: number): Promise<number> => {
    const death = dyingAt(moment);
    const different = { plans: [plan], ...interpose(room.delivery, death.between) };
    await room.replaced(owner, different).reconciler.look();
    return death.moments();
  };

  /** Processes that are killed, one after the other, and one that lives. */
  const deliver = async (kills: readonly number[], pauseMs: number): Promise<DigestPlan> => {
    const plan = await makeDue();
    for (const [index, moment] of kills.entries()) {
      await lookOnce(plan, `process ${index}`, moment);
      room.leapTo(room.now() + pauseMs);
    }
    await room.replaced('survivor', { plans: [plan] }).runUntil(room.now() + LONGEST);
    return plan;
  };

  const expectOnce = async (plan: DigestPlan): Promise<void> => {
    const messages = room.channels.messages().filter(({ channel }) => channel === plan.channel);
    const slot = slotId(plan, '2026-03-02', '08:00');
    expect(markersOf(messages)).toEqual(Array.from({ length: parts }, (_, index) => `${slot}#${index}`));
    expect(messages.map((message) => message.thread !== null)).toEqual(
      messages.map((_, at) => thread && at > 0),
    );
    expect(await room.outcomes(plan)).toEqual(['08:00 posted']);
    const { watermark } = await room.ledger.plan(planId(plan), DUE);
    expect(newsIn(messages).at(-1)).toBe(watermark);
  };

  it.each([0, LEASE, 10 * LEASE])(
    'killed at any moment, and started again %i ms later, is posted once and in order',
    async (pauseMs) => {
      const moments = await lookOnce(await makeDue(), 'nobody kills', NEVER);
      expect(moments).toBeGreaterThanOrEqual(2 * (8 + 3 * parts));
      for (let moment = 0; moment < moments; moment += 1) await expectOnce(await deliver([moment], pauseMs));
    },
  );

  if (parts === 1)
    it('killed twice, at any two moments, is posted once', async () => {
      const moments = await lookOnce(await makeDue(), 'nobody kills', NEVER);
      // The second may have more to do: to look a message up, and to have it wait again.
      for (let first = 0; first < moments; first += 1)
        for (let second = 0; second < moments + 6; second += 1)
          await expectOnce(await deliver([first, second], LEASE));
    });
});
