import { afterEach, describe, expect, it } from 'vitest';
import { makePlan, markersOf, newsIn, openRoom, type Room, range } from '../support/delivery-room.ts';

let room: Room;
afterEach(() => room.close());

const NIGHT = { from: '22:00', until: '07:00' };
const times = (): readonly string[] =>
  room.channels
    .messages()
    .map(({ at, isSilent }) => `${new Date(at).toISOString().slice(8, 16)}${isSilent ? ' silent' : ''}`);

describe('in quiet hours', () => {
  it('a digest is held until they end where it cannot be silent', async () => {
    room = await openRoom({ plans: [makePlan({ schedule: '30 23 * * *', quiet: NIGHT })] });
    await room.runUntil('2026-03-04T00:00:00Z');
    expect(times()).toEqual(['03T07:00']);
  });

  it('a digest is posted at its time, and silent, where it can be', async () => {
    const plans = [makePlan({ schedule: '30 12,23 * * *', quiet: NIGHT })];
    room = await openRoom({ plans, canPostSilently: true });
    await room.runUntil('2026-03-03T00:00:00Z');
    expect(times()).toEqual(['02T12:30', '02T23:30 silent']);
  });

  it('the zone of the plan says when they are', async () => {
    const plans = [makePlan({ schedule: '30 23 * * *', quiet: NIGHT, zone: 'Australia/Lord_Howe' })];
    room = await openRoom({ plans, start: '2026-03-02T12:00:00Z' });
    await room.runUntil('2026-03-03T00:00:00Z');
    expect(times()).toEqual(['02T20:00']);
  });

  it('several that were held are one', async () => {
    room = await openRoom({ plans: [makePlan({ schedule: '0 23,1,3,5 * * *', quiet: NIGHT })] });
    await room.reconciler.look();
    room.leapTo('2026-03-02T22:30:00Z');
    await room.runUntil('2026-03-03T08:00:00Z');
    expect(times()).toEqual(['03T07:00']);
    expect(room.channels.messages()[0]?.body).toContain('2026-03-03 05:00 covers 2026-03-02');
  });

  it('the rest of a digest that was begun before is held as well', async () => {
    room = await openRoom({ plans: [makePlan({ schedule: '59 21 * * *', quiet: NIGHT })], parts: 2 });
    room.channels.fail(({ marker }) =>
      marker.endsWith('#1') && room.now() < Date.parse('2026-03-02T22:00Z') ? 'network' : null,
    );
    await room.runUntil('2026-03-03T08:00:00Z');
    expect(times()).toEqual(['02T21:59', '03T07:00']);
  });
});

describe('a paused plan', () => {
  it('posts nothing until the day of the pause is over, and then what came since', async () => {
    room = await openRoom();
    await room.runUntil('2026-03-02T10:00:00Z');
    await room.board.pause('NEWSROOM', '2026-03-04', 'Ann');
    await room.runUntil('2026-03-05T08:00:00Z');
    expect(await room.outcomes()).toEqual([
      '08:00 posted',
      '08:00 skipped: paused',
      '08:00 skipped: paused',
      '08:00 posted',
    ]);
    expect(newsIn(room.channels.messages())).toEqual(range(1, 2));
  });

  it('posts nothing until somebody resumes it, and then not what was due meanwhile', async () => {
    room = await openRoom();
    await room.runUntil('2026-03-02T10:00:00Z');
    await room.board.pause('NEWSROOM', null, 'Ann');
    await room.runUntil('2026-03-04T10:00:00Z');
    await room.board.resume('NEWSROOM', 'Ben');
    await room.runUntil('2026-03-05T07:59:00Z');
    expect(room.channels.messages()).toHaveLength(1);
    await room.runUntil('2026-03-05T08:00:00Z');
    expect(newsIn(room.channels.messages())).toEqual(range(1, 2));
  });

  it('lets go of a digest that was being tried', async () => {
    room = await openRoom();
    room.channels.fail(() => 'network');
    await room.runUntil('2026-03-02T08:10:00Z');
    await room.board.pause('NEWSROOM', null, 'Ann');
    room.channels.fail(() => null);
    await room.runUntil('2026-03-02T12:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 skipped: paused']);
  });

  it('finishes a digest of which a message is out', async () => {
    room = await openRoom({ parts: 2 });
    room.channels.fail(({ marker }) => (marker.endsWith('#1') ? 'network' : null));
    await room.runUntil('2026-03-02T08:10:00Z');
    await room.board.pause('NEWSROOM', null, 'Ann');
    room.channels.fail(() => null);
    await room.runUntil('2026-03-02T12:00:00Z');
    expect(await room.outcomes()).toEqual(['08:00 posted']);
  });
});

describe('a digest in a thread', () => {
  const plans = [makePlan({ thread: true })];

  it('has its head in the channel and everything else below it', async () => {
    room = await openRoom({ plans, parts: 3 });
    await room.runUntil('2026-03-02T08:00:00Z');
    expect(room.channels.messages().map(({ thread }) => thread)).toEqual([null, 'message-1', 'message-1']);
  });

  it('goes on below its own head after a restart', async () => {
    room = await openRoom({ plans, parts: 3 });
    room.channels.fail(({ marker }) => (marker.endsWith('#2') ? 'lost-request' : null));
    await room.runUntil('2026-03-02T08:00:00Z');
    room.channels.fail(() => null);
    await room.replaced('restarted').runUntil('2026-03-02T08:05:00Z');
    expect(markersOf(room.channels.messages())).toHaveLength(3);
    expect(room.channels.messages().map(({ thread }) => thread)).toEqual([null, 'message-1', 'message-1']);
  });
});
