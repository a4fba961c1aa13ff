/** Quiet hours on the clocks of a zone. */
import type { QuietHours } from './plan.ts';
import { dayOf, firstShown, minuteOf, shownAt } from './wall-clock.ts';

const DAY = 1440;

/**
 * When the quiet hours that `now` is in are over, in milliseconds since the epoch; null outside of them, without any, and for
 * hours that end when they begin. They begin and end when the clock first shows their times, or has passed them.
 */
export const quietUntil = (quiet: QuietHours | null, zone: string, now: number): number | null => {
  if (quiet === null) return null;
  const midnight = minuteOf(dayOf(shownAt(now, zone)), '00:00');
  // Those of yesterday may last until today; those of tomorrow may have begun before the clock was put back over midnight.
  for (const day of [midnight - DAY, midnight, midnight + DAY]) {
    const { from, until } = hoursOn(day, quiet);
    const end = firstShown(until, zone);
    if (firstShown(from, zone) <= now && now < end) return end;
  }
  return null;
};

/** The wall minutes of the hours that begin on a day. */
const hoursOn = (midnight: number, { from, until }: QuietHours): { from: number; until: number } => ({
  from: midnight + minuteOf('1970-01-01', from),
  until: midnight + minuteOf('1970-01-01', until) + (until < from ? DAY : 0),
});
