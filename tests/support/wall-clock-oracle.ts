/** A clock on the wall that is looked at every minute: slow, and nothing of ours in it but the minutes. */

/** What a clock shows, in minutes from 1970-01-01T00:00 without a zone. */
export const clockOf = (zone: string): ((instant: number) => number) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) / 60_000;
};

export interface Shown {
  /** `YYYY-MM-DDTHH:MM`. */
  readonly time: string;
  /** The instant at which the clock shows it for the first time, or has passed it. */
  readonly at: number;
}

const MINUTE_MS = 60_000;
/** No zone ever repeated more. */
const LONGEST_REPEAT_MS = 26 * 60 * MINUTE_MS;

/** Every minute that a clock passes for the first time after an instant and until another, both whole minutes. */
export function* passedBetween(zone: string, after: number, until: number): Generator<Shown, void> {
  const clock = clockOf(zone);
  let latest = clock(after - LONGEST_REPEAT_MS);
  for (let at = after - LONGEST_REPEAT_MS; at <= until; at += MINUTE_MS) {
    for (const shown = clock(at); latest < shown; ) {
      latest += 1;
      if (at > after) yield { time: new Date(latest * MINUTE_MS).toISOString().slice(0, 16), at };
    }
  }
}
