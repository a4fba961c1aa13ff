/** Counts out a schedule on a clock that is never put forward or back. */
import type { Schedule } from './schedule.ts';

const DAY = 1440;
const DAY_MS = 86_400_000;
/** Days are those of the years 1 to 9999, counted from 1970-01-01. */
const FIRST_DAY = Date.parse('0001-01-01') / DAY_MS;
const LAST_DAY = Date.parse('9999-12-31') / DAY_MS;

export interface Direction {
  /** A wall minute; itself left out. */
  readonly from: number;
  /** Later ones, or earlier ones. */
  readonly step: 1 | -1;
}

/** The wall minutes (see `wall-clock.ts`) at which a schedule fires, one after another. */
export function* wallMinutes(schedule: Schedule, { from, step }: Direction): Generator<number, void> {
  const times = step === 1 ? schedule.times : schedule.times.toReversed();
  for (let day = Math.floor(from / DAY); FIRST_DAY <= day && day <= LAST_DAY; day += step) {
    if (!firesOn(schedule, day)) continue;
    for (const time of times) {
      const minute = day * DAY + time;
      if ((minute - from) * step > 0) yield minute;
    }
  }
}

const firesOn = ({ fields }: Schedule, day: number): boolean => {
  const date = new Date(day * DAY_MS);
  return (
    fields.weekday.values.includes(date.getUTCDay()) &&
    fields.day.values.includes(date.getUTCDate()) &&
    fields.month.values.includes(date.getUTCMonth() + 1)
  );
};
