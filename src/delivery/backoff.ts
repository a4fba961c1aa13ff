/** How long to wait before a try, after so many that failed. */

const FIRST_MS = 60_000;
const LONGEST_MS = 3_600_000;
/** Longer than a request may be under way: what it did is known by then. */
const SETTLE_MS = 30_000;

/** A minute, then twice as long each time, up to an hour; never shorter than the platform asks. */
export const waitAfter = (tries: number, retryAfterMs: number | null): number =>
  Math.max(Math.min(FIRST_MS * 2 ** Math.max(tries - 1, 0), LONGEST_MS), retryAfterMs ?? 0);

/** Before what may have been posted is looked up: the first time soon, then as after a failure. */
export const waitForOutcome = (tries: number): number => (tries <= 1 ? SETTLE_MS : waitAfter(tries, null));
