/** Runs one sync at a time, and one more after it when it was asked for meanwhile. */
import type { Logger } from 'pino';

/** A store that is locked or a disk that is full is tried again without anybody asking. */
const RETRY_MS = 10_000;

export interface SyncerOptions {
  readonly sync: () => Promise<unknown>;
  readonly log: Pick<Logger, 'error'>;
  /** After it nothing is begun. */
  readonly signal: AbortSignal;
}

export interface Syncer {
  /** A sync that begins after this call brings over all that had changed before it. */
  readonly request: () => void;
  /** Settles when no sync is under way; never rejects. */
  readonly idle: () => Promise<void>;
}

export const createSyncer = ({ sync, log, signal }: SyncerOptions): Syncer => {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let retry: NodeJS.Timeout | undefined;
  signal.addEventListener('abort', () => clearTimeout(retry), { once: true });

  const runOnce = async (): Promise<void> => {
    try {
      await sync();
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error, retryMs: RETRY_MS }, 'the documents could not be brought over');
      retry = setTimeout(request, RETRY_MS);
    }
  };
  const run = async (): Promise<void> => {
    do {
      clearTimeout(retry);
      isAskedAgain = false;
      await runOnce();
    } while (isAskedAgain && !signal.aborted);
    running = null;
  };
  const request = (): void => {
    if (signal.aborted) return;
    if (running === null) running = run();
    else isAskedAgain = true;
  };
  return { request, idle: async () => running ?? undefined };
};
