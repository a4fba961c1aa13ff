/** Clocks that somebody sets, or that were wrong. */
import { afterEach, expect, it } from 'vitest';
import { DAY, HOUR, makePlan, newsIn, openRoom, type Room, range } from '../support/delivery-room.ts';

let room: Room;
afterEach(() => room.close());

it('a clock that is set back over a slot that was posted posts it no second time', async () => {
  room = await openRoom();
  await room.runUntil('2026-03-02T08:30:00Z');
  room.leapTo('2026-03-02T07:00:00Z');
  await room.reconciler.look('all');
  await room.runUntil('2026-03-03T08:00:00Z');
  expect(await room.outcomes()).toEqual(['08:00 posted', '08:00 posted']);
});

it('a clock that was years ahead for a while leaves nothing that is owed, and the next day is as ever', async () => {
  room = await openRoom();
  await room.runUntil('2026-03-02T08:30:00Z');
  room.leapTo('2030-01-01T09:00:00Z');
  await room.reconciler.look('all');
  room.leapTo('2026-03-02T08:40:00Z');
  await room.reconciler.look('all');
  expect(room.channels.messages()).toHaveLength(2);
  await room.runUntil('2026-03-04T08:00:00Z');
  expect(room.channels.messages()).toHaveLength(4);
  expect(newsIn(room.channels.messages())).toEqual(range(1, 4));
});

it.each([
  ['dies half-way', null],
  ['is refused half-way', 'network'],
] as const)('a digest that %s while the clock is years ahead holds up no other', async (_, fault) => {
  room = await openRoom({ parts: 2 });
  await room.runUntil('2026-03-02T08:30:00Z');
  room.leapTo('2030-01-01T09:00:00Z');
  const dies = {
    ...room.ledger,
    finish: () => Promise.reject(new Error('killed')),
    failed: () => Promise.reject(new Error('killed')),
  };
  room.channels.fail(({ marker }) => (marker.endsWith('#1') ? fault : null));
  await room.replaced('ahead', fault === null ? { ledger: dies } : {}).reconciler.look();
  room.channels.fail(() => null);
  room.leapTo('2026-03-02T08:40:00Z');
  await room.runUntil('2026-03-04T08:00:00Z');
  expect((await room.outcomes()).filter((outcome) => outcome === '08:00 posted')).toHaveLength(3);
  expect((await room.board.postNow('NEWSROOM', 'Ann')).status).toBe('posted');
});

it('a plan that was seen first by a clock that was years ahead is not forgotten until then', async () => {
  room = await openRoom({ start: '2030-01-01T09:00:00Z' });
  await room.reconciler.look();
  room.leapTo('2026-03-02T07:00:00Z');
  await room.reconciler.look('all');
  await room.runUntil('2026-03-03T08:00:00Z');
  expect(await room.outcomes()).toEqual(['08:00 posted', '08:00 posted']);
});

it('a plan that was seen first by a clock that was years behind owes what may be late, as one digest', async () => {
  room = await openRoom({ start: '2000-01-01T00:00:00Z' });
  await room.reconciler.look();
  room.leapTo('2026-03-02T07:00:00Z');
  await room.runUntil('2026-03-02T08:00:00Z');
  expect(room.channels.messages()).toHaveLength(2);
});

it('a process whose clock is some minutes ahead posts early, and nobody posts it again', async () => {
  room = await openRoom({ plans: [makePlan()] });
  await room.reconciler.look();
  const fast = room.replaced('fast', { clock: () => room.now() + 5 * 60_000 });
  room.leapTo(Date.parse('2026-03-02T07:56:00Z'));
  await fast.reconciler.look();
  expect(room.channels.messages()).toHaveLength(1);
  await room.runUntil(room.now() + HOUR);
  await room.runUntil(room.now() + DAY);
  expect(await room.outcomes()).toEqual(['08:00 posted', '08:00 posted']);
});
