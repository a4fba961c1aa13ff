import fc from 'fast-check';
import { createTask, validate } from 'node-cron';
import { expect, test } from 'vitest';
import { parseSchedule, type Schedule, type ScheduleFault } from '../../../src/core/digest/schedule.ts';
import { wallMinutes } from '../../../src/core/digest/schedule-minutes.ts';
import { schedules, typedSchedules } from '../../support/schedule-arbitrary.ts';

const scheduleOf = (text: string): Schedule => {
  const schedule = parseSchedule(text);
  if (schedule.type === 'fault') throw new Error(`${text}: ${schedule.reason}`);
  return schedule;
};

const faultOf = (text: string): Omit<ScheduleFault, 'type'> => {
  const schedule = parseSchedule(text);
  if (schedule.type === 'schedule') throw new Error(`${text} is accepted`);
  const { type, ...fault } = schedule;
  return fault;
};

test('lists, ranges, steps and names in any case are read', () => {
  const { fields, times } = scheduleOf('0,30 9-17/4 * jan,JUNE-aug MON-fri');
  expect(times).toEqual([540, 570, 780, 810, 1020, 1050]);
  expect(fields.day.values).toHaveLength(31);
  expect(fields.month.values).toEqual([1, 6, 7, 8]);
  expect(fields.weekday.values).toEqual([1, 2, 3, 4, 5]);
});

test('Sunday is 0 and 7, also at the end of a range and over it', () => {
  for (const sunday of ['0', '7', 'sun', 'Sunday', '0,7'])
    expect(scheduleOf(`0 8 * * ${sunday}`).fields.weekday.values).toEqual([0]);
  expect(scheduleOf('0 8 * * 5-7').fields.weekday.values).toEqual([0, 5, 6]);
  expect(scheduleOf('0 8 * * fri-mon').fields.weekday.values).toEqual([0, 1, 5, 6]);
});

test('a range goes over midnight and over the turn of the year', () => {
  expect(scheduleOf('0 22-2/2 * * *').times).toEqual([0, 120, 1320]);
  expect(scheduleOf('0 8 * nov-feb *').fields.month.values).toEqual([1, 2, 11, 12]);
});

test('blanks around and between the fields do not matter', () => {
  expect(scheduleOf('  0\t8  * *   1-5 ')).toEqual(scheduleOf('0 8 * * 1-5'));
});

test('every schedule that is accepted is one to node-cron, and fires in the same minutes', () => {
  const anyMinute = fc.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2033, 0) / 60_000 });
  fc.assert(
    fc.property(schedules, fc.array(anyMinute, { minLength: 20, maxLength: 20 }), (text, minutes) => {
      const schedule = parseSchedule(text);
      fc.pre(schedule.type === 'schedule');
      expect(validate(text)).toBe(true);
      const theirs = createTask(text, () => undefined, { timezone: 'UTC' });
      const firstAfter = (minute: number) => wallMinutes(schedule, { from: minute, step: 1 }).next().value;
      for (const minute of [...minutes, ...minutes.map((one) => firstAfter(one) ?? one)])
        expect([minute, firstAfter(minute - 1) === minute]).toEqual([
          minute,
          theirs.match(new Date(minute * 60_000)),
        ]);
      void theirs.destroy();
    }),
    { numRuns: 200 },
  );
});

test('a schedule is counted backwards as it is forwards', () => {
  const from = Date.UTC(2024, 1, 27) / 60_000;
  fc.assert(
    fc.property(schedules, (text) => {
      const schedule = parseSchedule(text);
      fc.pre(schedule.type === 'schedule');
      const forwards = wallMinutes(schedule, { from, step: 1 });
      const minutes = Array.from({ length: 50 }, () => forwards.next().value ?? 0);
      const backwards = wallMinutes(schedule, { from: (minutes.at(-1) ?? 0) + 1, step: -1 });
      expect(Array.from({ length: 50 }, () => backwards.next().value)).toEqual(minutes.reverse());
    }),
  );
});

test('most schedules that people may type are accepted', () => {
  const accepted = fc
    .sample(schedules, { numRuns: 1000, seed: 5 })
    .filter((text) => 'times' in parseSchedule(text));
  expect(accepted.length).toBeGreaterThan(800);
});

test('whatever is typed, a fault comes with schedules that work', () => {
  fc.assert(
    fc.property(typedSchedules, (text) => {
      const schedule = parseSchedule(text);
      if (schedule.type === 'schedule') return expect(validate(text)).toBe(true);
      expect(schedule.instead.length).toBeGreaterThan(0);
      for (const other of schedule.instead) expect(parseSchedule(other).type).toBe('schedule');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['0 9 15 * 1', '1', ['0 9 * * 1', '0 9 15 * *']],
  ['0 9 1-31 * mon', 'mon', ['0 9 * * mon', '0 9 1-31 * *']],
  ['0 9 */2 * 1', '1', ['0 9 * * 1', '0 9 */2 * *']],
])('%s needs both day fields, which kinds of cron read differently', (text, value, instead) => {
  expect(faultOf(text)).toEqual({ reason: 'both-day-fields', field: 'day-of-week', value, instead });
});

test('a day field that leaves every day open does not count as given', () => {
  expect(scheduleOf('0 9 */1 * mon').fields.weekday.values).toEqual([1]);
});

test.each([
  ['0 8 30 2 *', '30', '0 8 29 2 *'],
  ['0 8 30,31 feb *', '30,31', '0 8 29 feb *'],
  ['0 8 31 4,6,9,11 *', '31', '0 8 30 4,6,9,11 *'],
])('%s never fires', (text, value, instead) => {
  expect(faultOf(text)).toEqual({ reason: 'never-fires', field: 'day-of-month', value, instead: [instead] });
});

test('29 February fires in leap years, over a century without one too', () => {
  const next = wallMinutes(scheduleOf('0 8 29 2 *'), { from: Date.UTC(2096, 1, 29, 8) / 60_000, step: 1 });
  expect(next.next().value).toBe(Date.UTC(2104, 1, 29, 8) / 60_000);
});

test.each([
  ['0 8 L * *', 'last', 'day-of-month', 'l', '0 8 28 * *'],
  ['0 8 L-3 * *', 'last', 'day-of-month', 'l-3', '0 8 28 * *'],
  ['0 8 LW * *', 'last', 'day-of-month', 'lw', '0 8 28 * *'],
  ['0 8 * * 5L', 'last', 'day-of-week', '5l', '0 8 * * 5'],
  ['0 8 * * friL', 'last', 'day-of-week', 'fril', '0 8 * * fri'],
  ['0 8 15W * *', 'nearest-weekday', 'day-of-month', '15w', '0 8 15 * *'],
  ['0 8 * * 1#2', 'nth-weekday', 'day-of-week', '1#2', '0 8 * * 1'],
  ['0 8 * * mon#2', 'nth-weekday', 'day-of-week', 'mon#2', '0 8 * * mon'],
  ['0 8 ? * 1', 'question-mark', 'day-of-month', '?', '0 8 * * 1'],
])(
  '%s, of another kind of cron, is refused with the nearest that works',
  (text, ...[reason, field, value, instead]) => {
    expect(faultOf(text)).toEqual({ reason, field, value, instead: [instead] });
  },
);

test.each([
  ['0 0 8 * * 1-5', 'too-many-fields', '0 8 * * 1-5'],
  ['0 8 * * 1-5 2027', 'too-many-fields', '0 8 * * 1-5'],
  ['0 0 8 ? * MON-FRI *', 'too-many-fields', '0 8 * * MON-FRI'],
  ['0 8 * *', 'too-few-fields', '0 8 * * 1-5'],
  ['08:30', 'too-few-fields', '30 8 * * *'],
  ['', 'too-few-fields', '0 8 * * 1-5'],
  ['@daily', 'nickname', '0 0 * * *'],
  ['@Weekly', 'nickname', '0 0 * * 0'],
  ['@reboot', 'nickname', '0 8 * * 1-5'],
])('"%s" has not five fields', (text, reason, instead) => {
  expect(faultOf(text)).toEqual({ reason, field: null, value: text, instead: [instead] });
});

test.each([
  ['60 8 * * *', 'out-of-range', 'minute', '60', '0 8 * * *'],
  ['0 24 * * *', 'out-of-range', 'hour', '24', '0 0 * * *'],
  ['0 9-99/2 * * *', 'out-of-range', 'hour', '99', '0 9-23/2 * * *'],
  ['0 8 0 * *', 'out-of-range', 'day-of-month', '0', '0 8 1 * *'],
  ['0 8 32 * *', 'out-of-range', 'day-of-month', '32', '0 8 31 * *'],
  ['0 8 * 13 *', 'out-of-range', 'month', '13', '0 8 * 12 *'],
  ['0 8 * * 8', 'out-of-range', 'day-of-week', '8', '0 8 * * 7'],
  ['0 8 * * munday', 'not-a-value', 'day-of-week', 'munday', '0 8 * * mon'],
  ['0 8 * febuary *', 'not-a-value', 'month', 'febuary', '0 8 * feb *'],
  ['0 8 mon * *', 'not-a-value', 'day-of-month', 'mon', '0 8 * * *'],
  ['0 8.5 * * *', 'not-a-value', 'hour', '8.5', '0 8 * * *'],
  ['1,,2 8 * * *', 'not-a-value', 'minute', '1,,2', '1,2 8 * * *'],
  ['*/0 8 * * *', 'step-zero', 'minute', '*/0', '* 8 * * *'],
  ['*/90 * * * *', 'step-too-large', 'minute', '*/90', '0 * * * *'],
  ['5/10 * * * *', 'step-without-range', 'minute', '5/10', '5-59/10 * * * *'],
])(
  '%s has a field that is wrong, which is named with what to write instead',
  (text, ...[reason, field, value, instead]) => {
    expect(faultOf(text)).toEqual({ reason, field, value, instead: [instead] });
  },
);

test('a schedule that is wrong in several places is put right in all of them', () => {
  expect(faultOf('60 24 32 13 mon#2').instead).toEqual(['0 0 * 12 mon']);
});
