import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createSettling } from './settling.ts';

/** One look costs some microseconds; and it sees what watching can miss: a file behind a link, or one that comes later. */
const LOOK_MS = 500;

export interface WatchFileOptions {
  readonly path: string;
  /** Told once for each burst of changes, when the file is at rest; also when it comes or goes. */
  readonly onChange: () => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Watches one file, whether or not it is there, until the signal; settles then, and never rejects. */
export const watchFile = async ({ path, onChange, signal }: WatchFileOptions): Promise<void> => {
  const settling = createSettling(onChange);
  // At once, so that whatever changes after the call is told.
  let known = identityOf(path);
  while (!signal.aborted) {
    await wait(LOOK_MS, undefined, { signal }).catch(() => undefined);
    const identity = identityOf(path);
    if (identity !== known) settling.touch(path);
    known = identity;
  }
  settling.stop();
};

/** Changes with what is in the file and with who may read it; null: it is not there. */
const identityOf = (path: string): string | null => {
  try {
    const { dev, ino, size, mtimeMs, mode, uid, gid } = statSync(path);
    return [dev, ino, size, mtimeMs, mode, uid, gid].join();
  } catch {
    return null;
  }
};
