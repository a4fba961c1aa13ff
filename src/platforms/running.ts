/** The answers that are under way, so that a stop can wait for them. */

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
      const { promise: late, clear } = timer(limitMs);
      const isDone = await Promise.race([allDone(running), late]);
      clear();
      return isDone;
    },
  };
}

/** An answer takes its milliseconds all at once; before each, what has arrived meanwhile is acknowledged. */
const hearOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function allDone(running: ReadonlySet<Promise<void>>): Promise<true> {
  while (running.size > 0) await Promise.all(running);
  return true;
}

function timer(limitMs: number): { readonly promise: Promise<false>; readonly clear: () => void } {
  let handle: NodeJS.Timeout | undefined;
  const promise = new Promise<false>((resolve) => {
    handle = setTimeout(() => resolve(false), limitMs);
  });
  return { promise, clear: () => clearTimeout(handle) };
}
