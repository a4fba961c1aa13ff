/** What happened, in order, and a way to wait for more of it that always ends and says what it waited for. */

interface Wait<T, R> {
  /** Completes "waited for …". */
  readonly what: string;
  /** Undefined while it has not happened. */
  readonly find: (entries: readonly T[]) => R | undefined;
  /** Milliseconds; the patience of the list otherwise. */
  readonly ms?: number | undefined;
}

export interface Happenings<T> {
  readonly all: () => readonly T[];
  readonly add: (entry: T) => void;
  /** Looks at once and after each addition. Rejects when the time is over or the list is closed. */
  readonly until: <R>(wait: Wait<T, R>) => Promise<R>;
  /** Ends every wait, so that no timer is left. */
  readonly close: () => void;
}

interface HappeningsOptions<T> {
  /** How long a wait lasts, in milliseconds. */
  readonly patienceMs: number;
  /** A few words for the message of a wait that ended in vain. */
  readonly describe: (entry: T) => string;
}

const SHOWN = 8;

export const createHappenings = <T>({ patienceMs, describe }: HappeningsOptions<T>): Happenings<T> => {
  const entries: T[] = [];
  const waiting = new Set<(isClosed: boolean) => void>();
  const soFar = (): string => entries.slice(-SHOWN).map(describe).join('; ') || 'nothing';
  return {
    all: () => [...entries],
    add: (entry) => {
      entries.push(entry);
      for (const look of [...waiting]) look(false);
    },
    until: ({ what, find, ms = patienceMs }) =>
      new Promise((resolve, reject) => {
        const fail = (why: string): void => {
          finish();
          reject(new Error(`${why} for ${what}; so far: ${soFar()}`));
        };
        const timer = setTimeout(() => fail(`waited ${ms} ms`), ms);
        const finish = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        const look = (isClosed: boolean): void => {
          const found = find(entries);
          if (found !== undefined) {
            finish();
            resolve(found);
          } else if (isClosed) {
            fail('closed while waiting');
          }
        };
        waiting.add(look);
        look(false);
      }),
    close: () => {
      for (const look of [...waiting]) look(true);
    },
  };
};
