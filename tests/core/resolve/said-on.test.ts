import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/corpus.ts';
import { saidOn } from '../../../src/core/resolve/said-on.ts';

/** Wednesday. */
const PUBLISHED: Day = '2031-03-12';

test.each([
  ['Wednesday', '2031-03-12'],
  ['Tuesday', '2031-03-11'],
  ['Monday', '2031-03-10'],
  ['Sunday', '2031-03-09'],
  ['Saturday', '2031-03-08'],
  ['Friday', '2031-03-07'],
  ['Thursday', '2031-03-06'],
  ['today', '2031-03-12'],
  ['tonight', '2031-03-12'],
  ['Yesterday', '2031-03-11'],
])('“%s” in a document of Wednesday 12 March is %s', (when, day) => {
  expect(saidOn(when, PUBLISHED)).toBe(day);
});

test.each([
  ['March 12', '2031-03-12', 'the day itself'],
  ['March 13', '2030-03-13', 'a day still to come is of the year before'],
  ['Feb. 13', '2031-02-13', 'an abbreviation'],
  ['Sept. 1', '2030-09-01', 'four letters'],
  ['December 31', '2030-12-31', 'a whole name'],
  ['March 10 2029', '2029-03-10', 'a day with its year'],
])('“%s” is %s: %s', (when, day) => {
  expect(saidOn(when, PUBLISHED)).toBe(day);
});

test('29 February is only a day in years that have one', () => {
  expect(saidOn('Feb. 29', '2032-03-01')).toBe('2032-02-29');
  expect(saidOn('Feb. 29', PUBLISHED)).toBeNull();
});

test.each(['Feb. 31', 'April 0', 'March 13 2031', 'last week', 'Smarch 1', ''])(
  '“%s” tells no day',
  (when) => {
    expect(saidOn(when, PUBLISHED)).toBeNull();
  },
);

test('without words or without a day of publication no day is known', () => {
  expect(saidOn(null, PUBLISHED)).toBeNull();
  expect(saidOn('Sunday', null)).toBeNull();
});
