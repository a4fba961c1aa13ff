import { type LATE, orLate } from '../core/or-late.ts';

/** What has been under way for so many times the limit is given up: its answer will not come. */
const PATIENCE = 10;

interface Asked<T> {
  readonly answer: Promise<T>;
  /** By a clock that cannot leap, in milliseconds. */
  readonly at: number;
}

/**
 * Makes a question that is answered within `limitMs`, if only with `LATE`. While an answer is under way, everybody who asks
 * waits for that one: what hangs is not asked again by each of them. Rejects as `ask` does.
 */
export const within = <T>(ask: () => Promise<T>, limitMs: number): (() => Promise<T | typeof LATE>) => {
  let asked: Asked<T> | null = null;
  const begin = (): Asked<T> => {
    const answer = settle(ask).finally(() => {
      if (asked?.answer === answer) asked = null;
    });
    return { answer, at: performance.now() };
  };
  return () => {
    if (asked === null || performance.now() - asked.at > PATIENCE * limitMs) asked = begin();
    return orLate(asked.answer, limitMs);
  };
};

/** What throws at once rejects as well. */
const settle = async <T>(ask: () => Promise<T>): Promise<T> => ask();
