import { expect, test } from 'vitest';
import { formatLocalTime, localTime } from '../../../src/core/digest/local-time.ts';

const MORNING = Date.parse('2026-11-23T06:00:59.999Z');

test('an instant has the day, time and weekday of the place', () => {
  expect(localTime(MORNING, 'Europe/Kyiv')).toEqual({ day: '2026-11-23', time: '08:00', weekday: 'Mon' });
  expect(localTime(MORNING, 'America/New_York')).toEqual({
    day: '2026-11-23',
    time: '01:00',
    weekday: 'Mon',
  });
  expect(localTime(MORNING, 'Pacific/Honolulu')).toEqual({
    day: '2026-11-22',
    time: '20:00',
    weekday: 'Sun',
  });
  expect(localTime(-1, 'UTC')).toEqual({ day: '1969-12-31', time: '23:59', weekday: 'Wed' });
});

test('for people it has UTC beside it, with the day where that is another', () => {
  expect(formatLocalTime(MORNING, 'Europe/Kyiv')).toBe('Mon 23 Nov 08:00 (06:00 UTC)');
  expect(formatLocalTime(MORNING, 'Pacific/Honolulu')).toBe('Sun 22 Nov 20:00 (Mon 23 Nov 06:00 UTC)');
});

test('where clocks show UTC it is said once', () => {
  expect(formatLocalTime(MORNING, 'UTC')).toBe('Mon 23 Nov 06:00 UTC');
  expect(formatLocalTime(MORNING, 'Africa/Abidjan')).toBe('Mon 23 Nov 06:00 UTC');
});
