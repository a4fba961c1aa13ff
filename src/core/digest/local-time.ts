/** What people on the spot call an instant. */
import type { Day } from '../corpus.ts';
import { formatWeekday, weekdayName } from '../day.ts';
import { dayOf, shownAt, timeOf } from './wall-clock.ts';

export interface LocalTime {
  readonly day: Day;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
  /** `Mon`. */
  readonly weekday: string;
}

/** Of an instant in milliseconds since the epoch. */
export const localTime = (instant: number, zone: string): LocalTime => {
  const shown = shownAt(instant, zone);
  const day = dayOf(shown);
  return { day, time: timeOf(shown), weekday: weekdayName(day) };
};

/** "Mon 23 Nov 08:00 (06:00 UTC)", or "Mon 23 Nov 08:00 (Sun 22 Nov 19:00 UTC)" where UTC has another day. */
export const formatLocalTime = (instant: number, zone: string): string => {
  const local = localTime(instant, zone);
  const utc = localTime(instant, 'UTC');
  const isUtc = local.day === utc.day && local.time === utc.time;
  if (isUtc) return `${inWords(local)} UTC`;
  return `${inWords(local)} (${local.day === utc.day ? utc.time : inWords(utc)} UTC)`;
};

const inWords = ({ day, time }: LocalTime): string => `${formatWeekday(day)} ${time}`;
