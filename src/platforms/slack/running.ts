/** The answers that are under way, so that a stop can wait for them. */

export interface Running {
  /** Starts work that nobody awaits; what it throws goes to `onFault`, never to the process. */
  readonly start: (work: () => Promise<void>) => void;
  /** Settles when all is done, or after `limitMs`; true when all was done. */
  readonly finish: (limitMs: number) => Promise<boolean>;
}

export function createRunning(onFault: (error: unknown) => void): Running {
  const running = new Set<Promise<void>>();
  return {
    start: (work) => {
      const done: Promise<void> = Promise.resolve()
        .then(work)
        .catch(onFault)
        .finally(() => running.delete(done));
      running.add(done);
    },
    finish: async (limitMs) => {
      const { promise: late, clear } = timer(limitMs);
      const all = Promise.all(running).then(() => true);
      const isDone = await Promise.race([all, late]);
      clear();
      return isDone;
    },
  };
}

function timer(limitMs: number): { readonly promise: Promise<false>; readonly clear: () => void } {
  let handle: NodeJS.Timeout | undefined;
  const promise = new Promise<false>((resolve) => {
    handle = setTimeout(() => resolve(false), limitMs);
  });
  return { promise, clear: () => clearTimeout(handle) };
}
