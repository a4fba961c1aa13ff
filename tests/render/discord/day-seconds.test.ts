import { describe, expect, it } from 'vitest';
import { daySeconds } from '../../../src/render/discord/day-seconds.ts';

const dayIn = (zone: string, day: string): string =>
  new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date((daySeconds(day) ?? 0) * 1000));

describe('daySeconds', () => {
  it.each([
    'Pacific/Honolulu',
    'America/New_York',
    'Europe/Kyiv',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Pacific/Tongatapu',
  ])('is on that day in %s, in summer and in winter', (zone) => {
    for (const day of ['2022-01-01', '2022-07-01', '2024-02-29', '1969-12-31', '1905-05-05', '9999-12-31'])
      expect(dayIn(zone, day)).toBe(day);
  });

  it.each([
    '',
    '2022-02-30',
    '2023-02-29',
    '2022-13-01',
    '2022-2-3',
    '2022-02-13T10:00',
    '13 Feb 2022',
    '12022-02-13',
  ])('knows no day %j', (day) => {
    expect(daySeconds(day)).toBeNull();
  });
});
