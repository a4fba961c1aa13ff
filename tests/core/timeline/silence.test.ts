import { expect, it } from 'vitest';
import { silenceBetween } from '../../../src/core/timeline/silence.ts';

it.each([
  ['2031-03-01', '2031-03-09', null],
  ['2031-03-01', '2031-03-10', 8],
  ['2032-02-20', '2032-03-01', 9],
  ['2031-03-25', '2031-04-04', 9],
  ['2031-03-01', '2031-03-01', null],
] as const)('counts the whole days between %s and %s: %s', (before, after, expected) => {
  expect(silenceBetween(before, after)).toBe(expected);
});
