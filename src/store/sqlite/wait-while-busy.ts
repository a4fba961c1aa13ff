import { setTimeout } from 'node:timers/promises';
import { isBusy } from './translate-error.ts';

/** Short, so that nobody who has waited for long is overtaken again and again by those who have just come. */
const LONGEST_PAUSE_MS = 5;

/**
 * Does the work, again and again while another process holds the lock, until `timeoutMs` have passed; then the last
 * error is thrown. SQLite's own busy timeout would stop the whole process meanwhile, heartbeats included.
 */
export const waitWhileBusy = async <T>(work: () => T, timeoutMs: number): Promise<T> => {
  const deadline = performance.now() + timeoutMs;
  for (let pause = 1; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= deadline) throw error;
    }
    await setTimeout(pause);
  }
};
