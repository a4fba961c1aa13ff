import { type Sync, type SyncCounts, syncCorpus } from './sync.ts';

/**
 * A sync that can be run again and again and tells of each problem once: again only when it had gone in between. Also of
 * a file that is still bad, which it reads every time.
 */
export const createSync = (sync: Sync): (() => Promise<SyncCounts>) => {
  let told: ReadonlySet<string> = new Set();
  return async () => {
    const found = new Set<string>();
    try {
      return await syncCorpus({
        ...sync,
        report: (problem, cause) => {
          const key = JSON.stringify(problem);
          if (!told.has(key) && !found.has(key)) sync.report(problem, cause);
          found.add(key);
        },
      });
    } catch (error) {
      // It has not come to the end, where other problems may still be as they were.
      for (const key of told) found.add(key);
      throw error;
    } finally {
      told = found;
    }
  };
};
