/** Asking Discord, and giving up in time. */
import type { REST } from 'discord.js';

/** A client, and until when it may ask. */
export interface Call {
  readonly rest: REST;
  readonly signal: AbortSignal;
}

/** All requests together get so many milliseconds; the client's own limit does not count the time that an answer takes to end. */
export const callWithin = (rest: REST, limitMs: number): Call => ({
  rest,
  signal: AbortSignal.timeout(limitMs),
});
