import { expect, test } from 'vitest';
import { isOffset, isZone, nearestZone } from '../../../src/core/digest/zone.ts';

test("every zone that Node lists is one, and today's names of those whose old ones it lists", () => {
  const others = [
    'UTC',
    'Europe/Kyiv',
    'europe/kyiv',
    'Asia/Kolkata',
    'US/Eastern',
    'GB',
    'CET',
    'Etc/GMT-2',
  ];
  for (const zone of [...Intl.supportedValuesOf('timeZone'), ...others])
    expect([zone, isZone(zone)]).toEqual([zone, true]);
});

test('what is no place, an offset, and letters that places share are no zones', () => {
  const offsets = ['+02:00', '-0500', '+2', 'UTC+2', 'GMT-5'];
  const abbreviations = ['BST', 'IST', 'PST', 'CST', 'EST', 'est', 'MST', 'HST', 'AST', 'JST'];
  for (const typed of [
    '',
    ' ',
    'Europe/Kiyv',
    'Kyiv',
    'Factory',
    'Etc/Unknown',
    'Europe/Kyiv ',
    ...offsets,
    ...abbreviations,
  ])
    expect([typed, isZone(typed)]).toEqual([typed, false]);
});

test('offsets are known from other mistakes', () => {
  for (const typed of ['+02:00', '-0500', '+2', 'UTC+2', 'gmt-5', '+5:30'])
    expect(isOffset(typed)).toBe(true);
  for (const typed of ['', 'Europe/Kyiv', 'UTC', 'Etc/GMT-2', 'BST', '2'])
    expect(isOffset(typed)).toBe(false);
});

test.each([
  ['Europe/Kiyv', 'Europe/Kyiv'],
  ['europe/berln', 'Europe/Berlin'],
  ['America/NewYork', 'America/New_York'],
  ['Asia/Calcuta', 'Asia/Calcutta'],
  ['Kyiv', 'Europe/Kyiv'],
  ['new york', 'America/New_York'],
  ['Ukraine/Kyiv', 'Europe/Kyiv'],
  ['+02:00', 'Europe/Kyiv'],
  ['-5', 'America/New_York'],
  ['UTC+5:30', 'Asia/Kolkata'],
  ['+14', 'Pacific/Kiritimati'],
  ['BST', 'Europe/London'],
  ['EST', 'America/New_York'],
  ['pdt', 'America/Los_Angeles'],
  ['IST', 'Asia/Kolkata'],
])('for %s %s is proposed', (typed, zone) => {
  expect(nearestZone(typed)).toBe(zone);
  expect(isZone(zone)).toBe(true);
});

test('for what is near to nothing nothing is proposed', () => {
  for (const typed of ['', 'xyzzy', '+99:99', '/']) expect(nearestZone(typed)).toBeNull();
});
