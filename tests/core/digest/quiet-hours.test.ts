import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quietUntil } from '../../../src/core/digest/quiet-hours.ts';
import { clockOf } from '../../support/wall-clock-oracle.ts';

const NIGHT = { from: '22:00', until: '07:00' };
const MINUTE = 60_000;
const DAY = 1440;

const until = (instant: string, zone: string, quiet = NIGHT): string | null => {
  const end = quietUntil(quiet, zone, Date.parse(instant));
  return end === null ? null : new Date(end).toISOString();
};

test('without quiet hours nobody is to be left alone', () => {
  expect(quietUntil(null, 'Europe/Kyiv', Date.parse('2026-11-23T02:00Z'))).toBeNull();
});

test('hours over midnight hold on both sides of it', () => {
  expect(until('2026-11-23T19:59:59Z', 'Europe/Kyiv')).toBeNull();
  expect(until('2026-11-23T20:00Z', 'Europe/Kyiv')).toBe('2026-11-24T05:00:00.000Z');
  expect(until('2026-11-24T04:59:59Z', 'Europe/Kyiv')).toBe('2026-11-24T05:00:00.000Z');
  expect(until('2026-11-24T05:00Z', 'Europe/Kyiv')).toBeNull();
});

test('hours within a day hold on that day', () => {
  const lunch = { from: '12:00', until: '13:30' };
  expect(until('2026-11-23T12:45Z', 'UTC', lunch)).toBe('2026-11-23T13:30:00.000Z');
  expect(until('2026-11-23T13:30Z', 'UTC', lunch)).toBeNull();
});

test('hours that end when they begin are none', () => {
  expect(until('2026-11-23T22:00Z', 'UTC', { from: '22:00', until: '22:00' })).toBeNull();
});

test('a night in which clocks are changed ends when the clock says so', () => {
  expect(until('2026-03-08T04:00Z', 'America/New_York')).toBe('2026-03-08T11:00:00.000Z');
  expect(until('2026-11-01T04:00Z', 'America/New_York')).toBe('2026-11-01T12:00:00.000Z');
});

test('hours that would end in a gap end with it', () => {
  expect(until('2026-03-08T06:00Z', 'America/New_York', { from: '22:00', until: '02:30' })).toBe(
    '2026-03-08T07:00:00.000Z',
  );
});

test('hours that end in an hour which is repeated are over the first time', () => {
  const quiet = { from: '22:00', until: '01:30' };
  expect(until('2026-11-01T05:00Z', 'America/New_York', quiet)).toBe('2026-11-01T05:30:00.000Z');
  expect(until('2026-11-01T06:10Z', 'America/New_York', quiet)).toBeNull();
});

test('hours that have begun stay, although the clock is put back over midnight', () => {
  const quiet = { from: '00:00', until: '05:00' };
  // From one minute past midnight back to 23:01 of the day before, as Newfoundland did until 2011.
  expect(until('2006-10-29T02:29Z', 'America/St_Johns', quiet)).toBeNull();
  expect(until('2006-10-29T02:45Z', 'America/St_Johns', quiet)).toBe('2006-10-29T08:30:00.000Z');
  expect(until('2026-11-01T05:10Z', 'America/Havana', quiet)).toBe('2026-11-01T10:00:00.000Z');
});

test('away from changes of the clock it is quiet when the clock shows quiet hours, until they end', () => {
  const minutes = fc.integer({ min: 0, max: DAY - 1 });
  const clock = clockOf('Asia/Kathmandu');
  const start = Date.UTC(2026, 0) / MINUTE;
  const time = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(11, 16);
  fc.assert(
    fc.property(minutes, minutes, fc.integer({ min: start, max: start + 400 * DAY }), (from, end, now) => {
      const found = quietUntil({ from: time(from), until: time(end) }, 'Asia/Kathmandu', now * MINUTE);
      const left = (end - (clock(now * MINUTE) % DAY) + DAY) % DAY;
      const length = (end - from + DAY) % DAY;
      expect(found).toBe(left > 0 && left <= length ? (now + left) * MINUTE : null);
    }),
  );
});
