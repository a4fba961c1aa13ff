/**
 * When a digest is wanted: five fields of cron (minute, hour, day of the month, month, day of the week), each `*`, or a list of
 * values, ranges and steps; months and weekdays also by name, and 7 is Sunday as 0 is. What the kinds of cron read differently
 * is refused, so that a schedule fires when its writer thinks it does.
 */
import { flawOfCount } from './schedule-count.ts';
import { type Field, parseField } from './schedule-field.ts';
import { FIELDS, type FieldName } from './schedule-fields.ts';
import { EXAMPLE, type Flaw, type ScheduleFlaw } from './schedule-flaw.ts';

/** A schedule that is understood, and fires. */
export interface Schedule {
  readonly type: 'schedule';
  readonly fields: ScheduleFields;
  /** Minutes of the day, ascending. */
  readonly times: readonly number[];
}

export interface ScheduleFields {
  readonly minute: Field;
  readonly hour: Field;
  readonly day: Field;
  readonly month: Field;
  readonly weekday: Field;
}

/** A schedule that is not. */
export interface ScheduleFault {
  readonly type: 'fault';
  readonly reason: ScheduleFlaw;
  /** Null when it is the schedule as a whole. */
  readonly field: FieldName | null;
  /** The part that it is about. */
  readonly value: string;
  /** Whole schedules that work, the nearest first; at least one. */
  readonly instead: readonly string[];
}

export const parseSchedule = (text: string): Schedule | ScheduleFault => {
  const schedule = read(text);
  if ('type' in schedule) return schedule;
  const { reason, field, value, corrections } = schedule;
  const instead = new Set(corrections.map(putRight));
  return { type: 'fault', reason, field, value, instead: [...instead] };
};

/** One correction may show what else is wrong; there are not so many things that can be. */
const MOST_CORRECTIONS = 20;

const putRight = (text: string): string => {
  let now = text;
  for (let count = 0; count < MOST_CORRECTIONS; count += 1) {
    const schedule = read(now);
    if ('type' in schedule) return now;
    now = schedule.corrections[0] ?? EXAMPLE;
  }
  return EXAMPLE;
};

const read = (text: string): Schedule | Flaw => {
  const typed = text.trim().split(/\s+/);
  if (typed.length !== FIELDS.length) return flawOfCount(typed);
  const fields: Field[] = [];
  for (const [at, rule] of FIELDS.entries()) {
    const field = parseField(typed[at] ?? '', rule);
    if ('flaw' in field) {
      const corrections = [typed.with(at, field.instead).join(' ')];
      return { reason: field.flaw, field: rule.name, value: field.value, corrections };
    }
    fields.push(field);
  }
  const [minute, hour, day, month, weekday] = fields;
  if (!minute || !hour || !day || !month || !weekday) throw new Error('A schedule has five fields.');
  const all = { minute, hour, day, month, weekday };
  return flawOfDays(all, typed) ?? { type: 'schedule', fields: all, times: timesOf(all) };
};

const timesOf = ({ minute, hour }: ScheduleFields): readonly number[] =>
  hour.values.flatMap((hours) => minute.values.map((minutes) => hours * 60 + minutes));

/** Days of the months in a leap year. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const flawOfDays = ({ day, month, weekday }: ScheduleFields, typed: readonly string[]): Flaw | null => {
  if (day.isGiven && weekday.isGiven) {
    const corrections = [typed.with(2, '*').join(' '), typed.with(4, '*').join(' ')];
    return { reason: 'both-day-fields', field: 'day-of-week', value: typed[4] ?? '', corrections };
  }
  const last = Math.max(...month.values.map((value) => LENGTHS[value - 1] ?? 0));
  if (Math.min(...day.values) <= last) return null;
  const corrections = [typed.with(2, `${last}`).join(' ')];
  return { reason: 'never-fires', field: 'day-of-month', value: typed[2] ?? '', corrections };
};
