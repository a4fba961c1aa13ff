/** Faults that a test plans: which is next for whom, and how often each was met. */
import { createHappenings } from './happenings.ts';

export interface FaultHandle {
  /** How many requests or connections it has met. */
  readonly hits: () => number;
  /** Settles once it has met as many; rejects when the time is over. */
  readonly reached: (count?: number, ms?: number) => Promise<void>;
  readonly end: () => void;
}

/** Something that goes wrong a number of times, for whoever asks under its name. */
interface Planned<T> {
  readonly target: string;
  readonly fault: T;
  readonly times: number;
}

export interface Faults<T> {
  readonly plan: (planned: Planned<T>) => FaultHandle;
  /** The first fault planned for the target that is not used up; counts as met. */
  readonly take: (target: string) => T | undefined;
  readonly close: () => void;
}

export const createFaults = <T>(patienceMs: number): Faults<T> => {
  const open: { readonly isFor: (target: string) => boolean; readonly meet: () => T }[] = [];
  const closers: (() => void)[] = [];
  return {
    plan: ({ target, fault, times }) => {
      const hits = createHappenings<T>({ patienceMs, describe: (hit) => JSON.stringify(hit) });
      closers.push(hits.close);
      const entry = {
        isFor: (asked: string) => target === '*' || target === asked,
        meet: () => {
          hits.add(fault);
          if (hits.all().length >= times) remove();
          return fault;
        },
      };
      const remove = (): void => {
        const at = open.indexOf(entry);
        if (at >= 0) open.splice(at, 1);
      };
      open.push(entry);
      return {
        hits: () => hits.all().length,
        reached: (count = 1, ms) =>
          hits
            .until({
              what: `fault ${JSON.stringify(fault)} to be met ${count} times`,
              find: (met) => (met.length >= count ? null : undefined),
              ms,
            })
            .then(() => {}),
        end: remove,
      };
    },
    take: (target) => open.find(({ isFor }) => isFor(target))?.meet(),
    close: () => {
      for (const close of closers) close();
    },
  };
};
