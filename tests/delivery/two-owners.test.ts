import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planId } from '../../src/core/digest/slot.ts';
import { MINUTE, makePlan, markersOf, newsIn, openRoom, type Room, range } from '../support/delivery-room.ts';
import { type Interposed, interpose } from '../support/mortal.ts';

const PLANS = [makePlan(), makePlan({ name: 'DESK', channel: 'slack:C0DESK00', schedule: '*/30 * * * *' })];
const OWNERS = ['one', 'two', 'three', 'four'];

/** Each thing that a process asks is done when the scheduler says so, and heard of when it says so again. */
const byScheduler =
  (scheduler: fc.Scheduler): Interposed =>
  async (act) => {
    await scheduler.schedule(Promise.resolve());
    const result = await act();
    await scheduler.schedule(Promise.resolve());
    return result;
  };

const expectOnceEach = async (room: Room, parts: number): Promise<void> => {
  for (const plan of PLANS) {
    const messages = room.channels.messages().filter(({ marker }) => marker.startsWith(`${planId(plan)}/`));
    const posted = (await room.slots(plan)).filter(({ status }) => status === 'posted');
    const wanted = posted.flatMap(({ id }) => range(0, parts - 1).map((index) => `${id}#${index}`));
    expect(markersOf(messages)).toEqual(wanted);
    const { watermark } = await room.ledger.plan(planId(plan), 0);
    expect(newsIn(messages)).toEqual(range(1, watermark ?? 0));
    const open = (await room.slots(plan)).filter(({ status }) => status !== 'posted' && status !== 'skipped');
    expect(open).toEqual([]);
  }
};

describe('several processes on one ledger', () => {
  it('that look at the same time, in whatever order things happen, post each slot once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: OWNERS.length }),
        fc.integer({ min: 1, max: 2 }),
        async (scheduler, count, parts) => {
          const room = await openRoom({ plans: PLANS, parts, start: '2026-03-02T06:40:00Z' });
          await room.reconciler.look();
          const between = byScheduler(scheduler);
          const processes = OWNERS.slice(0, count).map((owner) =>
            room.replaced(owner, interpose(room.delivery, between)),
          );
          for (const instant of ['2026-03-02T07:00:00Z', '2026-03-02T08:00:00Z', '2026-03-02T08:02:00Z']) {
            room.leapTo(instant);
            await scheduler.waitFor(Promise.all(processes.map(({ reconciler }) => reconciler.look())));
          }
          await expectOnceEach(room, parts);
          await room.close();
        },
      ),
      { numRuns: 100 },
    ));

  it('of which some post at once what the others have on schedule, say nothing twice', () =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const room = await openRoom({ plans: PLANS, start: '2026-03-02T07:40:00Z' });
        await room.reconciler.look();
        const [one, two] = ['one', 'two'].map((owner) =>
          room.replaced(owner, interpose(room.delivery, byScheduler(scheduler))),
        );
        room.leapTo('2026-03-02T08:00:30Z');
        const work = [
          one?.reconciler.look(),
          two?.board.postNow('NEWSROOM', 'Ann'),
          one?.board.postNow('DESK', 'Ben'),
        ];
        await scheduler.waitFor(Promise.all(work));
        await room.replaced('later').runUntil('2026-03-02T08:10:00Z');
        await expectOnceEach(room, 1);
        await room.close();
      }),
      { numRuns: 100 },
    ));

  it('of which one comes when the other has finished, post once: the row stays', async () => {
    const room = await openRoom({ plans: PLANS });
    await room.runUntil('2026-03-02T08:00:00Z');
    const posted = room.channels.messages().length;
    room.leapTo(room.now() + 300);
    await room.replaced('late').reconciler.look();
    room.leapTo(room.now() + 5 * MINUTE);
    await room.replaced('later').reconciler.look();
    expect(room.channels.messages()).toHaveLength(posted);
    await room.close();
  });

  it('of which one knows nobody who posts to a channel, leave that channel to the other', async () => {
    const room = await openRoom({ plans: PLANS.slice(0, 1) });
    await room.reconciler.look();
    await room.replaced('deaf', { posters: new Map() }).runUntil('2026-03-02T08:01:00Z');
    expect(await room.outcomes()).toEqual([]);
    await room.reconciler.look();
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    await room.close();
  });
});
