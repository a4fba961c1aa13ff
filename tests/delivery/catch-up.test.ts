import { afterEach, describe, expect, it } from 'vitest';
import {
  DAY,
  HOUR,
  makePlan,
  markersOf,
  newsIn,
  OPS,
  openRoom,
  type Room,
  range,
} from '../support/delivery-room.ts';

let room: Room;
afterEach(() => room.close());

const bodies = (): readonly string[] => room.channels.messages().map(({ body }) => body);

describe('what was due while nobody was there', () => {
  it('is one digest, the newest, which says since when it covers; the others are covered by it, and nobody is told of trouble', async () => {
    room = await openRoom({ start: '2026-03-01T09:00:00Z', delivery: { opsChannel: OPS } });
    await room.reconciler.look();
    room.leapTo('2026-03-04T08:30:00Z');
    await room.reconciler.look();
    expect(bodies()).toEqual(['1/1 2026-03-04 08:00 covers 2026-03-02 news 1 to 1']);
    const covered = '08:00 skipped: covered by NEWSROOM/slack:C0NEWSROOM/2026-03-04T08:00';
    expect(await room.outcomes()).toEqual([covered, covered, '08:00 posted']);
    const [, , posted] = await room.slots();
    expect(posted?.coversFrom).toBe('2026-03-02');
  });

  it('is not posted when it is older than may be, and the next day goes on as ever', async () => {
    room = await openRoom({ start: '2026-03-01T09:00:00Z', delivery: { catchUpMs: 20 * HOUR } });
    await room.reconciler.look();
    room.leapTo('2026-03-05T06:00:00Z');
    await room.runUntil('2026-03-05T08:00:00Z');
    expect(markersOf(room.channels.messages())).toEqual(['NEWSROOM/slack:C0NEWSROOM/2026-03-05T08:00#0']);
  });

  it('is passed over as too old when it was written down in time', async () => {
    room = await openRoom({ start: '2026-03-02T07:00:00Z', delivery: { catchUpMs: 10 * HOUR } });
    room.channels.fail(() => 'network');
    await room.runUntil('2026-03-02T19:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 skipped: too old']);
    room.channels.fail(() => null);
    await room.runUntil('2026-03-03T08:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 skipped: too old', '08:00 posted']);
    expect(newsIn(room.channels.messages())).toEqual(range(1, 2));
  });

  it('is nothing for a plan that is seen first', async () => {
    room = await openRoom({ start: '2026-03-02T08:00:00Z' });
    await room.runUntil('2026-03-03T07:59:00Z');
    expect(await room.outcomes()).toEqual([]);
    await room.runUntil('2026-03-03T08:00:00Z');
    expect(bodies()).toEqual(['1/1 2026-03-03 08:00 news 1 to 1']);
  });

  it('is one catch-up for each plan, also of two plans in one channel', async () => {
    const plans = [makePlan(), makePlan({ name: 'EVENING', schedule: '0 20 * * *' })];
    room = await openRoom({ plans, start: '2026-03-01T21:00:00Z' });
    await room.reconciler.look();
    room.leapTo('2026-03-03T21:00:00Z');
    await room.reconciler.look();
    expect(bodies().toSorted()).toEqual([
      '1/1 2026-03-03 08:00 covers 2026-03-02 news 1 to 1',
      '1/1 2026-03-03 20:00 covers 2026-03-02 news 1 to 2',
    ]);
  });
});

describe('what is half posted', () => {
  it('is finished at the message that is missing before anything newer', async () => {
    room = await openRoom({ parts: 3 });
    room.channels.fail(({ marker }) => (marker.endsWith('T08:00#1') ? 'network' : null));
    await room.runUntil('2026-03-03T08:30:00Z');
    expect(room.channels.messages()).toHaveLength(1);
    room.channels.fail(() => null);
    await room.runUntil('2026-03-03T10:00:00Z');
    const slot = 'NEWSROOM/slack:C0NEWSROOM/2026-03';
    expect(markersOf(room.channels.messages())).toEqual(
      ['02', '03'].flatMap((day) => range(0, 2).map((part) => `${slot}-${day}T08:00#${part}`)),
    );
    expect(newsIn(room.channels.messages())).toEqual(range(1, 2));
  });

  it('and refused for days is given up, told, and what it was to say comes with the next', async () => {
    room = await openRoom({ parts: 2, delivery: { catchUpMs: DAY, opsChannel: OPS } });
    room.channels.fail(({ marker }) => (marker.endsWith('02T08:00#1') ? 'network' : null));
    await room.runUntil('2026-03-03T09:30:00Z');
    expect(await room.outcomes()).toEqual(['08:00 skipped: too old', '08:00 posted']);
    const digests = room.channels.messages().filter(({ channel }) => channel === 'slack:C0NEWSROOM');
    expect(digests.map(({ body }) => body).filter((body) => body.startsWith('1/2'))).toEqual([
      '1/2 2026-03-02 08:00 news 1 to 1',
      '1/2 2026-03-03 08:00 news 1 to 2',
    ]);
    const told = room.channels.messages().filter(({ channel }) => channel === OPS);
    expect(told[0]?.body).toContain('was given up after too long');
  });
});

describe('a schedule that changes', () => {
  const changed = (schedule: string) => room.replaced('restarted', { plans: [makePlan({ schedule })] });

  it('to an earlier time of the same day brings nothing more on that day', async () => {
    room = await openRoom();
    await room.runUntil('2026-03-02T10:00:00Z');
    await changed('0 7 * * *').runUntil('2026-03-03T07:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted', '07:00 posted']);
  });

  it('to a time that has passed since the last digest brings one at once, with what is new', async () => {
    room = await openRoom();
    await room.runUntil('2026-03-02T10:00:00Z');
    await changed('0 9 * * *').runUntil('2026-03-02T12:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted', '09:00 posted']);
    expect(newsIn(room.channels.messages())).toEqual([1, 2]);
  });
});

it('a plan with another name or another channel begins anew, and owes nothing', async () => {
  room = await openRoom();
  await room.runUntil('2026-03-02T10:00:00Z');
  const [renamed, moved] = [makePlan({ name: 'DESK' }), makePlan({ channel: 'slack:C0ELSEWHERE' })];
  await room.replaced('restarted', { plans: [renamed, moved] }).runUntil('2026-03-03T08:00:00Z');
  for (const plan of [renamed, moved]) expect(await room.outcomes(plan)).toEqual(['08:00 posted']);
  expect(room.channels.messages()).toHaveLength(3);
});
