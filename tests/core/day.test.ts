import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../src/core/corpus.ts';
import { addDays, compareDays, formatDay, isDay, parseDay, weekday } from '../../src/core/day.ts';

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter(isDay);

test('a day is a date that exists', () => {
  for (const day of ['2022-02-14', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    expect(isDay(day)).toBe(true);
});

test('a date that does not exist, or has another form, is not a day', () => {
  const wrong = [
    '2022-02-30',
    '2023-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '0000-01-01',
  ];
  const form = [
    '',
    'today',
    '2022-2-14',
    '14-02-2022',
    '2022-02-14T10:00',
    ' 2022-02-14',
    '12022-02-14',
    '٢٠٢٢-٠٢-١٤',
  ];
  for (const value of [...wrong, ...form]) expect(isDay(value)).toBe(false);
});

test('the day of a date-time is the one written, whatever its zone', () => {
  expect(parseDay('2022-02-14')).toBe('2022-02-14');
  expect(parseDay(' 2022-02-14T23:30:00-05:00 ')).toBe('2022-02-14');
  expect(parseDay('2022-02-14T00:10:00.000+14:00')).toBe('2022-02-14');
  expect(parseDay('2022-02-14 09:30')).toBe('2022-02-14');
});

test('what is not an ISO date gives no day', () => {
  for (const value of [
    '2022-02-30T10:00:00Z',
    '2022-02-14 or so',
    '2022-02-141',
    'Monday',
    '14 Feb 2022',
    '',
  ])
    expect(parseDay(value)).toBeNull();
});

test('days are counted over months, years and leap days', () => {
  expect(addDays('2022-02-14', -1)).toBe('2022-02-13');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
});

test('a day outside the years 1 to 9999 is none', () => {
  expect(addDays('0001-01-01', -1)).toBeNull();
  expect(addDays('9999-12-31', 1)).toBeNull();
  expect(addDays('2022-02-14', Number.MAX_SAFE_INTEGER)).toBeNull();
});

test('counting forth and back arrives at the same day, one weekday per day', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day: Day, count) => {
      const there = addDays(day, count);
      if (there === null) return;
      expect(addDays(there, -count)).toBe(day);
      expect(Math.sign(compareDays(there, day))).toBe(Math.sign(count));
      expect((((weekday(there) - weekday(day) - count) % 7) + 7) % 7).toBe(0);
    }),
  );
});

test('Sunday is weekday 0', () => {
  expect(weekday('2022-02-13')).toBe(0);
  expect(weekday('2022-02-19')).toBe(6);
});

test('a day is shown with its month in words and no leading zeros', () => {
  expect(formatDay('2022-02-13')).toBe('13 Feb 2022');
  expect(formatDay('0987-12-01')).toBe('1 Dec 987');
});

test('no text makes reading a date throw', () => {
  fc.assert(fc.property(fc.string(), (text) => parseDay(text) === null || isDay(text.trim().slice(0, 10))));
});
