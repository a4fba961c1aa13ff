import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSchedule } from '../../../src/core/digest/describe-schedule.ts';
import { parseSchedule } from '../../../src/core/digest/schedule.ts';
import { schedules } from '../../support/schedule-arbitrary.ts';

const describe = (text: string): string => {
  const schedule = parseSchedule(text);
  return schedule.type === 'schedule' ? describeSchedule(schedule) : `refused: ${schedule.reason}`;
};

test.each([
  ['0 8 * * 1-5', 'At 08:00, Monday through Friday'],
  ['30 8,17 * * *', 'At 08:30 and 17:30'],
  ['0 8 * * friday-MON', 'At 08:00, Friday through Monday'],
  ['0 8 1-31 * *', 'At 08:00'],
  ['0 8 * january *', 'At 08:00, only in January'],
  ['*/15 9-17 * * *', 'Every 15 minutes, between 09:00 and 17:59'],
  ['0 */6 * * *', 'On the hour, every 6 hours'],
  ['0 8 29 2 *', 'At 08:00, on day 29 of the month, only in February'],
])('%s is said in plain words, 24 hours', (text, words) => {
  expect(describe(text)).toBe(words);
});

test('a step that does not go evenly into the hour is not said to be one', () => {
  expect(describe('*/40 * * * *')).toBe('At 0 and 40 minutes past the hour');
  expect(describe('0 8-20/6 * * *')).toBe('At 08:00, 14:00 and 20:00');
  expect(describe('0 8 * * */3')).toBe('At 08:00, only on Sunday, Wednesday, and Saturday');
});

test('there are words for every schedule that is accepted', () => {
  fc.assert(
    fc.property(schedules, (text) => {
      const schedule = parseSchedule(text);
      fc.pre(schedule.type === 'schedule');
      expect(describeSchedule(schedule)).toMatch(/^[A-Z](?!.*(?:undefined|null|NaN|AM|PM))/);
    }),
    { numRuns: 500 },
  );
});
