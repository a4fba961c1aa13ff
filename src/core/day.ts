/**
 * Calendar days: `YYYY-MM-DD` that exist, years 0001 to 9999, no clock and no zone. Days in this form sort and
 * compare as plain strings.
 */
import { dayWords } from '../reply/day-words.ts';
import type { Day } from './corpus.ts';

const FORM = /^\d{4}-\d{2}-\d{2}$/;
/** An ISO 8601 date, alone or followed by a time: `2022-02-14`, `2022-02-14T09:30:00+02:00`, `2022-02-14 09:30`. */
const DATE = /^(\d{4}-\d{2}-\d{2})(?:$|[Tt ]\d{2}:\d{2})/;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY_MS = 86_400_000;

/** True for a day that exists: `2024-02-29`, but neither `2023-02-29` nor `0000-01-01`. */
export const isDay = (value: string): value is Day =>
  FORM.test(value) && !value.startsWith('0000') && isoOf(Date.parse(value)) === value;

/** Reads an ISO date or date-time; of a date-time the calendar day as written, whatever its zone. Null for anything else. */
export const parseDay = (written: string): Day | null => {
  const day = DATE.exec(written.trim())?.[1] ?? '';
  return isDay(day) ? day : null;
};

/** The day `count` days later (earlier if negative), or null when that is outside the years 0001 to 9999. */
export const addDays = (day: Day, count: number): Day | null => {
  const moved = isoOf(Date.parse(day) + count * DAY_MS);
  return isDay(moved) ? moved : null;
};

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => new Date(day).getUTCDay();

/** Negative when `a` is the earlier day, positive when the later, 0 when the same; for sorting. */
export const compareDays = (a: Day, b: Day): number => Number(a > b) - Number(a < b);

/** The same for days that may not be known, which come last. */
export const compareKnownFirst = (a: Day | null, b: Day | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareDays(a, b);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 for the name of a month in English, whole or short, in small letters; 0 for anything else. */
export const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

/** For people: "13 Feb 2022". */
export const formatDay = (day: Day): string => dayWords(day);

/** "Sun" */
export const weekdayName = (day: Day): string => WEEKDAYS[weekday(day)] ?? '';

/** For people who know the year: "Sun 13 Feb". */
export const formatWeekday = (day: Day): string =>
  `${weekdayName(day)} ${formatDay(day).replace(/ \d+$/, '')}`;

/** Node reads a date without a time as UTC and rolls 30 February over to 2 March; no date gives ''. */
const isoOf = (time: number): string =>
  Number.isFinite(time) && Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : '';
