/** The answers that are under way, so that a stop can wait for them. */
import { LATE, orLate } from '../../core/or-late.ts';

export interface Running {
  /** Starts work that nobody awaits; what it throws goes to `onFault`, never to the process. */
  readonly start: (work: () => Promise<void>) => void;
  /** Settles when all is done, also what was started meanwhile, or after `limitMs`; true when all was done. */
  readonly finish: (limitMs: number) => Promise<boolean>;
}

export function createRunning(onFault: (error: unknown) => void): Running {
  const running = new Set<Promise<void>>();
  let turn = Promise.resolve();
  return {
    start: (work) => {
      turn = turn.then(hearOthers);
      const done: Promise<void> = turn
        .then(work)
        .catch(onFault)
        .finally(() => running.delete(done));
      running.add(done);
    },
    finish: async (limitMs) => {
      return (await orLate(allDone(running), limitMs)) !== LATE;
    },
  };
}

/** An answer takes its milliseconds all at once; before each, what has arrived meanwhile is acknowledged. */
const hearOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function allDone(running: ReadonlySet<Promise<void>>): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
