import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseSchedule } from '../../../src/core/digest/schedule.ts';
import { planId } from '../../../src/core/digest/slot.ts';
import { MOST_SLOTS, nextSlots, slotsBetween } from '../../../src/core/digest/slots.ts';
import { planWith } from '../../support/digest-plan.ts';
import { schedules } from '../../support/schedule-arbitrary.ts';
import { passedBetween } from '../../support/wall-clock-oracle.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'Europe/Kyiv', 'UTC');
/** Since 1973 every clock differs from UTC by whole minutes. */
const instants = fc
  .integer({ min: Date.UTC(1973, 0) / MINUTE, max: Date.UTC(2037, 0) / MINUTE })
  .map((minutes) => minutes * MINUTE);

/** The next time that a zone's clocks are put forward or back; the instant itself where they are left alone. */
const nextChange = (zone: string, instant: number): number =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    ?.epochMilliseconds ?? instant;

/** A plan, and an instant at which its clocks change, where they do. */
const changes = fc
  .tuple(zones, schedules, instants)
  .filter(([, schedule]) => parseSchedule(schedule).type === 'schedule')
  .map(([zone, schedule, instant]) => ({
    plan: planWith({ zone, schedule }),
    change: nextChange(zone, instant),
  }));

const iso = (instant: number | undefined): string =>
  instant === undefined ? '' : new Date(instant).toISOString();

interface Row {
  readonly zone: string;
  /** In the gap, and when it is due. */
  readonly gap: readonly [string, string];
  /** In the hour that is repeated, and when it is due. */
  readonly repeated: readonly [string, string];
}

const ROWS: readonly Row[] = [
  {
    zone: 'America/New_York',
    gap: ['2026-03-08T02:30', '2026-03-08T07:00:00.000Z'],
    repeated: ['2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  },
  {
    zone: 'Asia/Beirut',
    gap: ['2026-03-29T00:00', '2026-03-28T22:00:00.000Z'],
    repeated: ['2026-10-24T23:30', '2026-10-24T20:30:00.000Z'],
  },
  {
    zone: 'Australia/Lord_Howe',
    gap: ['2026-10-04T02:15', '2026-10-03T15:30:00.000Z'],
    repeated: ['2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
  },
  {
    zone: 'Europe/Kyiv',
    gap: ['2026-03-29T03:30', '2026-03-29T01:00:00.000Z'],
    repeated: ['2026-10-25T03:30', '2026-10-25T00:30:00.000Z'],
  },
  {
    // Clocks are never changed: what is a gap in New York is a day like any other.
    zone: 'UTC',
    gap: ['2026-03-08T02:30', '2026-03-08T02:30:00.000Z'],
    repeated: ['2026-11-01T01:30', '2026-11-01T01:30:00.000Z'],
  },
];

const daily = (zone: string, localTime: string) => {
  const [hour, minute] = localTime.slice(11).split(':').map(Number);
  return planWith({ zone, schedule: `${minute} ${hour} * * *` });
};

describe.each(ROWS)('in $zone', ({ zone, gap, repeated }) => {
  test.each([
    ['a slot inside the spring gap is due at the first minute after it', gap],
    ['a slot in the hour that autumn repeats is due once, the first time', repeated],
  ])('%s', (_, [localTime, due]) => {
    const plan = daily(zone, localTime);
    const found: string[] = [];
    for (let now = Date.parse(due) - 12 * HOUR; now <= Date.parse(due) + 12 * HOUR; now += MINUTE)
      for (const { day, time, dueAt } of slotsBetween(plan, now - MINUTE, now)) {
        expect(dueAt).toBe(now);
        found.push(`${day}T${time} ${iso(dueAt)}`);
      }
    expect(found).toEqual([`${localTime} ${due}`]);
  });

  test('a slot that the clock leaps over is found when it is asked next', () => {
    for (const [localTime, due] of [gap, repeated]) {
      const leap = [Date.parse(due) - HOUR, Date.parse(due) + 5 * HOUR] as const;
      expect(slotsBetween(daily(zone, localTime), ...leap).map(({ dueAt }) => iso(dueAt))).toEqual([due]);
    }
  });

  test('the days around a change of clocks have their slots too', () => {
    for (const [localTime, due] of [gap, repeated]) {
      const days = slotsBetween(
        daily(zone, localTime),
        Date.parse(due) - 1.5 * DAY,
        Date.parse(due) + 1.5 * DAY,
      );
      expect(days.map(({ day }) => Date.parse(day) - Date.parse(localTime.slice(0, 10)))).toEqual([
        -DAY,
        0,
        DAY,
      ]);
    }
  });
});

test('Casablanca, which puts its clocks back for Ramadan, has every slot', () => {
  const plan = planWith({ zone: 'Africa/Casablanca', schedule: '30 2 * * *' });
  const found = slotsBetween(plan, Date.parse('2026-02-14T12:00Z'), Date.parse('2026-03-23T12:00Z'));
  expect(found).toHaveLength(37);
  expect(iso(found.find(({ day }) => day === '2026-02-15')?.dueAt)).toBe('2026-02-15T01:30:00.000Z');
  expect(iso(found.find(({ day }) => day === '2026-03-22')?.dueAt)).toBe('2026-03-22T02:00:00.000Z');
});

test('the slots of a day that a zone left out are due when the day after begins', () => {
  const plan = planWith({ zone: 'Pacific/Apia', schedule: '0 8,20 * * *' });
  const found = slotsBetween(plan, Date.parse('2011-12-29T12:00Z'), Date.parse('2011-12-31T12:00Z'));
  expect(found.map(({ day, time, dueAt }) => `${day}T${time} ${iso(dueAt)}`)).toEqual([
    '2011-12-29T08:00 2011-12-29T18:00:00.000Z',
    '2011-12-29T20:00 2011-12-30T06:00:00.000Z',
    '2011-12-30T08:00 2011-12-30T10:00:00.000Z',
    '2011-12-30T20:00 2011-12-30T10:00:00.000Z',
    '2011-12-31T08:00 2011-12-30T18:00:00.000Z',
    '2011-12-31T20:00 2011-12-31T06:00:00.000Z',
  ]);
});

test('a slot is named by its plan, channel and the time of its schedule', () => {
  const plan = planWith({ zone: 'Europe/Kyiv', schedule: '30 3 * * *' });
  const [slot] = slotsBetween(plan, Date.parse('2026-03-29T00:00Z'), Date.parse('2026-03-29T02:00Z'));
  expect(slot).toMatchObject({
    id: 'NEWSROOM/slack:C0123456789/2026-03-29T03:30',
    plan: planId(plan),
    time: '03:30',
  });
});

test('a slot belongs to the time until it is due, not to the time after it', () => {
  const plan = planWith({});
  const due = Date.parse('2026-11-23T08:00Z');
  expect(slotsBetween(plan, due - 1, due)).toHaveLength(1);
  expect(slotsBetween(plan, due, due + HOUR)).toEqual([]);
  expect(nextSlots(plan, due, 1).map(({ day }) => day)).toEqual(['2026-11-24']);
  expect(nextSlots(plan, due - 1, 1).map(({ day }) => day)).toEqual(['2026-11-23']);
});

test('a clock that is set back finds nothing', () => {
  const now = Date.parse('2026-11-23T08:00Z');
  expect(slotsBetween(planWith({}), now, now - DAY)).toEqual([]);
});

test('of more slots than anybody could want the newest are given', () => {
  const plan = planWith({ schedule: '* * * * *', zone: 'Europe/Kyiv' });
  const until = Date.parse('2026-11-23T08:00Z');
  const found = slotsBetween(plan, 0, until);
  expect(found).toHaveLength(MOST_SLOTS);
  expect([found[0]?.dueAt, found.at(-1)?.dueAt]).toEqual([until - (MOST_SLOTS - 1) * MINUTE, until]);
});

test('a plan whose schedule nobody has checked is a mistake of ours', () => {
  expect(() => nextSlots(planWith({ schedule: 'daily' }), 0, 1)).toThrow('The schedule of NEWSROOM');
});

test('around any change of clocks the slots are those of a clock that is looked at every minute', () => {
  fc.assert(
    fc.property(zones, instants, fc.integer({ min: 0, max: 59 }), (zone, instant, minute) => {
      const change = nextChange(zone, instant);
      const [after, until] = [change - 1.5 * DAY, change + 1.5 * DAY];
      const plan = planWith({ zone, schedule: `${minute} * * * *` });
      const seen = [...passedBetween(zone, after, until)].filter(
        ({ time }) => Number(time.slice(14)) === minute,
      );
      const found = slotsBetween(plan, after, until);
      expect(found.map(({ day, time, dueAt }) => ({ time: `${day}T${time}`, at: dueAt }))).toEqual(seen);
      expect(nextSlots(plan, after, found.length)).toEqual(found);
    }),
    { numRuns: 60 },
  );
});

test('in any year and zone every day has every time of the schedule once, one after the other', () => {
  const years = fc.integer({ min: 1973, max: 2037 });
  const times = fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(zones, years, times, (zone, year, hours) => {
      const plan = planWith({ zone, schedule: `15 ${hours.join()} * * *` });
      const found = slotsBetween(plan, Date.UTC(year, 0) - 2 * DAY, Date.UTC(year + 1, 0) + 2 * DAY);
      const sorted = [...new Set(hours)].sort((a, b) => a - b).map((hour) => `${hour}`.padStart(2, '0'));
      const days = Array.from({ length: 366 }, (_, at) => iso(Date.UTC(year, 0, 1 + at)).slice(0, 10));
      const expected = days
        .filter((day) => day.startsWith(`${year}`))
        .flatMap((day) => sorted.map((hour) => `${day}T${hour}:15`));
      expect(
        found.map(({ day, time }) => `${day}T${time}`).filter((time) => time.startsWith(`${year}`)),
      ).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('later slots are due later, and together only at the end of a gap', () => {
  fc.assert(
    fc.property(changes, ({ plan, change }) => {
      const due = slotsBetween(plan, change - DAY, change + DAY).map(({ dueAt }) => dueAt);
      expect(due).toEqual(due.toSorted((a, b) => a - b));
      const shared = due.filter((dueAt, at) => dueAt === due[at - 1]);
      expect(shared.filter((dueAt) => dueAt !== change)).toEqual([]);
    }),
  );
});

test('what is asked in two parts is the same as asked at once', () => {
  const around = fc.integer({ min: -15 * 60, max: 15 * 60 }).map((minutes) => minutes * MINUTE);
  const three = fc.array(around, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(changes, three, ({ plan, change }, unsorted) => {
      const [after = 0, between = 0, until = 0] = unsorted
        .toSorted((a, b) => a - b)
        .map((from) => change + from);
      const parts = [...slotsBetween(plan, after, between), ...slotsBetween(plan, between, until)];
      expect(parts).toEqual(slotsBetween(plan, after, until));
    }),
  );
});
