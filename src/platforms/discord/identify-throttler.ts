/** Reads what is left of the session limit before the connection identifies once more. */
import { setTimeout as wait } from 'node:timers/promises';
import type { IIdentifyThrottler, REST } from 'discord.js';
import type { Logger } from 'pino';
import { exhausted, pauseFor, readSessionLimit, type SessionLimit } from './session-limit.ts';
import { isTokenRefused } from './token-refused.ts';

const RETRY_MS = 5_000;

export interface ThrottlerOptions {
  readonly rest: REST;
  readonly log: Logger;
  /** Spaces identifications within seconds, as Discord asks. */
  readonly inner: IIdentifyThrottler;
  /** Told when the bot may not log in any more, and why; the connection then waits for its end. */
  readonly onRefused: (reason: unknown) => void;
}

/** Never rejects but for the signal: discord.js would go on as if it were allowed. */
export function createIdentifyThrottler(options: ThrottlerOptions): IIdentifyThrottler {
  const known = new Set<number>();
  return {
    waitForIdentify: async (shardId, signal) => {
      const isFirst = !known.has(shardId);
      known.add(shardId);
      const limit = await readPatiently(options, signal);
      // The connection may have closed meanwhile, and another may ask already.
      signal.throwIfAborted();
      if (limit.remaining === 0) await refuse(exhausted(limit, Date.now()), options, signal);
      await pause(isFirst ? 0 : pauseFor(limit), options.log, signal);
      await options.inner.waitForIdentify(shardId, signal);
    },
  };
}

async function readPatiently(options: ThrottlerOptions, signal: AbortSignal): Promise<SessionLimit> {
  const { rest, log } = options;
  for (;;) {
    try {
      return await readSessionLimit(rest);
    } catch (error) {
      if (isTokenRefused(error)) return refuse(error, options, signal);
      log.warn({ err: error, waitMs: RETRY_MS }, 'Discord does not tell how often the bot may log in');
      await wait(RETRY_MS, undefined, { signal });
    }
  }
}

async function pause(waitMs: number, log: Logger, signal: AbortSignal): Promise<void> {
  if (waitMs === 0) return;
  log.warn({ waitMs }, 'few logins are left for today; waiting before the next');
  await wait(waitMs, undefined, { signal });
}

/** Settles with the connection, so that it never identifies. */
function refuse(reason: unknown, { onRefused }: ThrottlerOptions, signal: AbortSignal): Promise<never> {
  onRefused(reason);
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
