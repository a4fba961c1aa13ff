/**
 * The clock on the wall of a zone. A *wall minute* is what it shows, counted in minutes from 1970-01-01T00:00 and without a
 * zone; an *instant* is milliseconds since the epoch. Clocks are put forward and back, so the two do not run alike.
 */
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../corpus.ts';
import { isDay } from '../day.ts';

const MINUTE_MS = 60_000;
/** Longer than a clock was ever put back: Kwajalein repeated 23 hours in 1969. */
const LONGEST_REPEAT_MS = 26 * 60 * MINUTE_MS;

/** What the clock shows at an instant. */
export const shownAt = (instant: number, zone: string): number => toMinute(instant + offsetAt(instant, zone));

/** The latest minute that the clock has shown by an instant, or a later one: also where it was put back since. */
export const latestShown = (instant: number, zone: string): number =>
  Math.max(shownAt(instant, zone), toMinute(instant + offsetAt(instant - LONGEST_REPEAT_MS, zone)));

/**
 * The instant at which the clock first shows this minute, or has passed it. A minute that is left out is passed at the end of
 * the gap, of a repeated one it is the first. So a later minute is never first shown earlier.
 */
export const firstShown = (minute: number, zone: string): number => {
  const time = plain(minute).toZonedDateTime(zone, { disambiguation: 'earlier' });
  const isShown = toMinute(time.epochMilliseconds + offsetOf(time)) === minute;
  // In a gap `earlier` is as long before it as the gap is wide, so the next change of the clock is the gap.
  return (isShown ? time : (time.getTimeZoneTransition('next') ?? time)).epochMilliseconds;
};

/** How far a zone's clocks are ahead of UTC, in milliseconds. A `RangeError` for what is no zone. */
export const offsetAt = (instant: number, zone: string): number =>
  offsetOf(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone));

/** The wall minute of a time of day. */
export const minuteOf = (day: Day, time: string): number => toMinute(Date.parse(`${day}T${time}Z`));

/** The day of a wall minute. Throws outside of the years 1 to 9999, which no schedule reaches. */
export const dayOf = (minute: number): Day => {
  const day = isoOf(minute).slice(0, 10);
  if (!isDay(day)) throw new RangeError(`There is no day ${day}.`);
  return day;
};

/** `HH:MM` of a wall minute. */
export const timeOf = (minute: number): string => isoOf(minute).slice(11);

const offsetOf = (time: Temporal.ZonedDateTime): number => time.offsetNanoseconds / 1e6;

const toMinute = (wallMs: number): number => Math.floor(wallMs / MINUTE_MS);

const isoOf = (minute: number): string => new Date(minute * MINUTE_MS).toISOString().slice(0, 16);

const plain = (minute: number): Temporal.PlainDateTime => {
  const date = new Date(minute * MINUTE_MS);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return new Temporal.PlainDateTime(year, month, day, date.getUTCHours(), date.getUTCMinutes());
};
