/** What node-cron does not do when a clock, a machine or a task misbehaves (measured, version 4.6), row by row. */
import { afterEach, describe, expect, it } from 'vitest';
import { DIGEST_FIELDS } from '../../src/settings/digest-fields.ts';
import { HOUR, MINUTE, makePlan, openRoom, type Room } from '../support/delivery-room.ts';

let room: Room;
afterEach(() => room?.close());

/** `2026-03-08 02:30 at 2026-03-08T07:00Z`, for each that was posted. */
const posts = (): readonly string[] =>
  room.channels.messages().map(({ body, at }) => {
    const [words] = /\d{4}-\d\d-\d\d \d\d:\d\d( covers \S+)?/.exec(body) ?? [];
    return `${words} at ${new Date(at).toISOString().replace(':00.000', '')}`;
  });

/** A time of day, and the instant at which a slot of that time is due. */
interface Row {
  readonly zone: string;
  readonly schedule: string;
  readonly slot: string;
  readonly due: string;
}

const row = (zone: string, schedule: string, [slot, due]: readonly [string, string]): Row => ({
  zone,
  schedule,
  slot,
  due,
});

/** Times that the clocks leave out, but in UTC. */
const GAPS = [
  row('America/New_York', '30 2 * * *', ['2026-03-08 02:30', '2026-03-08T07:00Z']),
  row('Asia/Beirut', '0 0 * * *', ['2026-03-29 00:00', '2026-03-28T22:00Z']),
  row('Australia/Lord_Howe', '15 2 * * *', ['2026-10-04 02:15', '2026-10-03T15:30Z']),
  row('Europe/Kyiv', '30 3 * * *', ['2026-03-29 03:30', '2026-03-29T01:00Z']),
  row('UTC', '30 2 * * *', ['2026-03-08 02:30', '2026-03-08T02:30Z']),
];

/** Times that the clocks show twice, but in UTC. */
const REPEATS = [
  row('America/New_York', '30 1 * * *', ['2026-11-01 01:30', '2026-11-01T05:30Z']),
  row('Asia/Beirut', '30 23 * * *', ['2026-10-24 23:30', '2026-10-24T20:30Z']),
  row('Australia/Lord_Howe', '45 1 * * *', ['2026-04-05 01:45', '2026-04-04T14:45Z']),
  row('Europe/Kyiv', '30 3 * * *', ['2026-10-25 03:30', '2026-10-25T00:30Z']),
  row('UTC', '30 1 * * *', ['2026-11-01 01:30', '2026-11-01T01:30Z']),
];

/** Noon of a day like any other. */
const NOONS = [
  row('America/New_York', '0 12 * * *', ['2026-05-04 12:00', '2026-05-04T16:00Z']),
  row('Asia/Beirut', '0 12 * * *', ['2026-05-04 12:00', '2026-05-04T09:00Z']),
  row('Australia/Lord_Howe', '0 12 * * *', ['2026-05-04 12:00', '2026-05-04T01:30Z']),
  row('Europe/Kyiv', '0 12 * * *', ['2026-05-04 12:00', '2026-05-04T09:00Z']),
  row('UTC', '0 12 * * *', ['2026-05-04 12:00', '2026-05-04T12:00Z']),
];

/** A room that has known the plan since twenty hours before its slot is due. */
const openBefore = async ({ zone, schedule, due }: Row): Promise<void> => {
  const start = new Date(Date.parse(due) - 20 * HOUR).toISOString();
  room = await openRoom({ plans: [makePlan({ zone, schedule })], start });
  await room.reconciler.look();
};

describe.each(GAPS)('$schedule in $zone', (row) => {
  it('is posted at the first minute after the gap that it falls into, once', async () => {
    await openBefore(row);
    await room.runUntil(Date.parse(row.due) + 10 * HOUR);
    expect(posts()).toEqual([`${row.slot} at ${row.due}`]);
  });
});

describe.each(REPEATS)('$schedule in $zone', (row) => {
  it('is posted in the first of the two hours, and not in the second', async () => {
    await openBefore(row);
    await room.runUntil(Date.parse(row.due) + 10 * HOUR);
    expect(posts()).toEqual([`${row.slot} at ${row.due}`]);
  });

  it('is not posted again by a process that is started in the second', async () => {
    await openBefore(row);
    await room.runUntil(row.due);
    room.leapTo(Date.parse(row.due) + 40 * MINUTE);
    await room.replaced('second').runUntil(Date.parse(row.due) + 3 * HOUR);
    expect(posts()).toEqual([`${row.slot} at ${row.due}`]);
  });
});

describe.each(NOONS)('$schedule in $zone', (row) => {
  const due = Date.parse(row.due);
  const later = (minutes: number): string =>
    new Date(due + minutes * MINUTE).toISOString().replace(':00.000', '');

  it('is posted when the process that was down at the time is up again', async () => {
    await openBefore(row);
    room.leapTo(later(90));
    await room.replaced('restarted').runUntil(later(100));
    expect(posts()).toEqual([`${row.slot} at ${later(90)}`]);
  });

  it('is posted on waking when the time was slept over, or leapt over by the clock', async () => {
    await openBefore(row);
    await room.runUntil(later(-1));
    room.leapTo(later(300));
    await room.reconciler.look('all');
    await room.runUntil(later(310));
    expect(posts()).toEqual([`${row.slot} at ${later(300)}`]);
  });

  it('is posted a minute after a look that ended in an error', async () => {
    await openBefore(row);
    const open = (): ReturnType<typeof room.ledger.open> =>
      room.now() < due + 2 * MINUTE ? Promise.reject(new Error('no')) : room.ledger.open();
    await room.replaced('broken', { ledger: { ...room.ledger, open } }).runUntil(later(10));
    expect(posts()).toEqual([`${row.slot} at ${later(2)}`]);
  });

  it('is not posted again by a process that comes 300 ms after the first has finished', async () => {
    await openBefore(row);
    await room.runUntil(later(0));
    room.leapTo(due + 300);
    await room.replaced('second').runUntil(later(5));
    expect(posts()).toEqual([`${row.slot} at ${later(0)}`]);
  });
});

it('a schedule with both fields for days is refused before it can mean something else', () => {
  const { SCHEDULE } = DIGEST_FIELDS.shape;
  expect(SCHEDULE.safeParse('0 9 15 * 1').success).toBe(false);
  expect(SCHEDULE.safeParse('0 9 15 * *').success).toBe(true);
});
