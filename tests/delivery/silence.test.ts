import { afterEach, expect, it } from 'vitest';
import { DAY, makePlan, OPS, openRoom, type Room, type RoomOptions } from '../support/delivery-room.ts';

let room: Room;
afterEach(() => room.close());

const open = async (options: RoomOptions = {}): Promise<void> => {
  room = await openRoom({ ...options, delivery: { opsChannel: OPS, ...options.delivery } });
  room.channels.fail(({ channel }) => (channel === OPS ? null : 'network'));
};
const toldOn = (): readonly string[] =>
  room.channels
    .messages()
    .filter(({ body }) => body.includes('has got no digest since'))
    .map(({ at }) => new Date(at).toISOString().slice(0, 10));

it('a channel that gets nothing is told of after so many days, and again after as many', async () => {
  await open();
  await room.runUntil('2026-03-09T12:00:00Z');
  expect(toldOn()).toEqual(['2026-03-05', '2026-03-08']);
});

it('a channel that has got something again is told of no more', async () => {
  await open();
  await room.runUntil('2026-03-05T12:00:00Z');
  room.channels.fail(() => null);
  await room.runUntil('2026-03-12T12:00:00Z');
  expect(toldOn()).toEqual(['2026-03-05']);
});

it('a channel that is due once a week is not silent for that', async () => {
  await open({ plans: [makePlan({ schedule: '0 8 * * 1' })] });
  room.channels.fail(() => null);
  await room.runUntil('2026-03-17T12:00:00Z');
  expect(toldOn()).toEqual([]);
  room.channels.fail(({ channel }) => (channel === OPS ? null : 'network'));
  await room.runUntil('2026-03-23T08:30:00Z');
  expect(toldOn()).toEqual([]);
  await room.runUntil('2026-03-23T12:00:00Z');
  expect(toldOn()).toEqual(['2026-03-23']);
});

it('a channel that somebody has paused is not silent, nor when it is resumed', async () => {
  await open();
  await room.runUntil('2026-03-02T07:00:00Z');
  await room.board.pause('NEWSROOM', null, 'Ann');
  await room.runUntil('2026-03-09T10:00:00Z');
  await room.board.resume('NEWSROOM', 'Ann');
  room.channels.fail(() => null);
  await room.runUntil('2026-03-10T12:00:00Z');
  expect(toldOn()).toEqual([]);
});

it('a channel to which there is nothing new to say for days is told of', async () => {
  const compose = async () => ({ empty: 'nothing new', watermark: 1 });
  await open({ delivery: { compose, silenceMs: 2 * DAY } });
  await room.runUntil('2026-03-05T12:00:00Z');
  expect(toldOn()).toEqual(['2026-03-04']);
  expect(new Set(await room.outcomes())).toEqual(new Set(['08:00 skipped: nothing new']));
});
