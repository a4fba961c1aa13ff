import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE, makePlan, markersOf, openRoom, type Room, range } from '../support/delivery-room.ts';

/** More than are looked at at a time. */
const PLANS = range(0, 11).map((index) => makePlan({ name: `P${index}`, channel: `slack:C00000${index}` }));

let room: Room;
/** Only the limits, so that what is waited for is what the test turns. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(async () => {
  vi.useRealTimers();
  await room.close();
});

/** Lets everything happen that needs no time. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);
/** A minute of the room, and of the limits. */
const minute = async (): Promise<void> => {
  room.leapTo(room.now() + MINUTE);
  await vi.advanceTimersByTimeAsync(MINUTE);
  void room.reconciler.look();
  await settle();
};
const channels = (): readonly string[] => room.channels.messages().map(({ channel }) => channel);

describe('a platform that does not answer', () => {
  it('holds up no other plan, not even when as many hang as are looked at at a time', async () => {
    room = await openRoom({ plans: PLANS, start: '2026-03-02T07:59:00Z' });
    const hanging = new Set(PLANS.slice(0, 9).map(({ channel }) => channel));
    room.channels.fail(({ channel }) => (hanging.has(channel) ? 'hang' : null));
    await room.reconciler.look();
    room.leapTo('2026-03-02T08:00:00Z');
    for (let look = 0; look < 3; look += 1) {
      void room.reconciler.look();
      await settle();
    }
    expect(channels()).toEqual(['slack:C000009', 'slack:C0000010', 'slack:C0000011']);
    expect(room.reconciler.lookedAt()).toBe(room.now());
  });

  it('is given up after half a lease, looked up, and posted to when it answers again', async () => {
    room = await openRoom({ start: '2026-03-02T07:59:00Z' });
    await room.reconciler.look();
    room.channels.fail(() => 'hang');
    await minute();
    expect(await room.outcomes()).toEqual(['08:00 claimed']);
    await vi.advanceTimersByTimeAsync(MINUTE / 2);
    expect(await room.outcomes()).toEqual(['08:00 failed: network']);
    room.channels.fail(() => null);
    await minute();
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    expect(room.channels.messages()).toHaveLength(1);
  });

  it('to a look-up keeps the part until it does', async () => {
    room = await openRoom({ start: '2026-03-02T07:59:00Z' });
    await room.reconciler.look();
    room.channels.fail(() => 'lost-answer');
    await minute();
    const find = () => new Promise<never>(() => undefined);
    const mute = room.replaced('mute', { posters: new Map([['slack', { ...room.channels, find }]]) });
    room.leapTo(room.now() + MINUTE);
    void mute.reconciler.look();
    await vi.advanceTimersByTimeAsync(MINUTE / 2);
    expect(await room.outcomes()).toEqual(['08:00 failed: network']);
    room.leapTo(room.now() + 5 * MINUTE);
    await room.replaced('restarted').reconciler.look();
    expect(await room.outcomes()).toEqual(['08:00 posted']);
    expect(room.channels.messages()).toHaveLength(1);
  });
});

describe('a digest whose composing', () => {
  it('hangs is tried again, and holds up no other plan', async () => {
    let hangs = true;
    room = await openRoom({ plans: PLANS.slice(0, 2), start: '2026-03-02T07:59:00Z' });
    const { compose } = room.delivery;
    const slow = room.replaced('slow', {
      compose: (asked) =>
        hangs && asked.plan.name === 'P0' ? new Promise<never>(() => undefined) : compose(asked),
    });
    await slow.reconciler.look();
    room.leapTo('2026-03-02T08:00:00Z');
    void slow.reconciler.look();
    await settle();
    expect(channels()).toEqual(['slack:C000001']);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(await room.outcomes(PLANS[0])).toEqual(['08:00 failed: unknown']);
    hangs = false;
    room.leapTo('2026-03-02T08:06:00Z');
    await slow.reconciler.look();
    expect(channels()).toEqual(['slack:C000001', 'slack:C000000']);
  });

  it('outlasts the lease is posted by whoever took it over, and by nobody else', async () => {
    room = await openRoom({ start: '2026-03-02T07:59:00Z' });
    await room.reconciler.look();
    const { compose } = room.delivery;
    let finish = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = room.replaced('slow', { compose: (asked) => until.then(() => compose(asked)) });
    room.leapTo('2026-03-02T08:00:00Z');
    const looked = slow.reconciler.look();
    await settle();
    room.leapTo('2026-03-02T08:01:00Z');
    await room.replaced('other').reconciler.look();
    finish();
    await looked;
    expect(markersOf(room.channels.messages())).toEqual(['NEWSROOM/slack:C0NEWSROOM/2026-03-02T08:00#0']);
    expect(await room.outcomes()).toEqual(['08:00 posted']);
  });

  it('is under way is waited for by somebody who wants one at once', async () => {
    room = await openRoom({ start: '2026-03-02T07:59:00Z' });
    await room.reconciler.look();
    const { compose } = room.delivery;
    const composed: (() => void)[] = [];
    const slow = room.replaced('slow', {
      compose: (asked) => new Promise((resolve) => composed.push(() => resolve(compose(asked)))),
    });
    room.leapTo('2026-03-02T08:00:00Z');
    const looked = slow.reconciler.look();
    await settle();
    room.leapTo('2026-03-02T08:02:00Z');
    const asked = slow.board.postNow('NEWSROOM', 'Ann');
    await settle();
    expect(composed).toHaveLength(1);
    composed[0]?.();
    await looked;
    await settle();
    composed[1]?.();
    expect(await asked).toMatchObject({ time: '08:02', status: 'posted' });
    expect(await room.outcomes()).toEqual(['08:00 posted', '08:02 posted']);
  });

  it('or printing fails is tried again with growing waits, and the next one covers it', async () => {
    room = await openRoom();
    const mute = room.replaced('mute', {
      posters: new Map([['slack', { ...room.channels, print: () => [] }]]),
    });
    await mute.runUntil('2026-03-02T20:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 failed: unknown']);
    expect((await room.slots())[0]?.tries).toBe(17);
    await room.replaced('mended').runUntil('2026-03-03T08:00:00Z');
    expect((await room.outcomes()).at(-1)).toMatch(/08:00 posted/);
  });
});

it('a machine that slept between the row and the request does not send: another may have', async () => {
  room = await openRoom({ start: '2026-03-02T07:59:00Z' });
  await room.reconciler.look();
  room.leapTo('2026-03-02T08:00:00Z');
  const { ledger } = room;
  const sleepy = room.replaced('sleepy', {
    ledger: {
      ...ledger,
      begin: async (hold, part) => {
        const isOurs = await ledger.begin(hold, part);
        room.leapTo(room.now() + HOUR);
        await room.replaced('other').reconciler.look();
        return isOurs;
      },
    },
  });
  await sleepy.reconciler.look();
  expect(room.channels.messages()).toHaveLength(1);
  expect(await room.outcomes()).toEqual(['08:00 posted']);
});
