/** Who is at work on what: one at a time for each key. */
export interface Turns {
  readonly isBusy: (key: string) => boolean;
  /** Does the work when all that came before it for this key has ended; settles as the work does. */
  readonly take: <T>(key: string, work: () => Promise<T>) => Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    isBusy: (key) => last.has(key),
    take: async (key, work) => {
      const before = last.get(key) ?? Promise.resolve();
      const turn = before.then(work, work);
      last.set(key, turn);
      try {
        return await turn;
      } finally {
        if (last.get(key) === turn) last.delete(key);
      }
    },
  };
}
