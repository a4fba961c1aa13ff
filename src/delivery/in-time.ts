import { LATE, orLate } from '../core/or-late.ts';

/**
 * What the work settles to, or a rejection when it takes longer than `limitMs`. It is not ended by that: what it does later is
 * done all the same, so whoever gives up must be able to find out.
 */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  const done = await orLate(work, limitMs);
  if (done === LATE) throw new Error(`no answer within ${limitMs} ms`);
  return done;
}
