/**
 * Keeps one Socket Mode connection up. The client's own reconnecting is off: it waits 5 seconds after every refresh,
 * and when `apps.connections.open` fails meanwhile it rejects where nobody can catch it, or never comes back
 * (measured with @slack/socket-mode 3.1.0).
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { isTokenRefused } from './token-refused.ts';

const CONNECT_LIMIT_MS = 15_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

export interface Keeper {
  /** Settles at the first connection; rejects when the token is refused. */
  readonly connected: Promise<void>;
  /** Settles after the signal; rejects when Slack refuses the token for good. */
  readonly ended: Promise<void>;
}

/** Connects now and again after every loss, with growing waits, until the signal aborts. */
export function keepConnected(client: SocketModeClient, log: Logger, signal: AbortSignal): Keeper {
  let first = (): void => {};
  let refused = (_error: unknown): void => {};
  const connected = new Promise<void>((resolve, reject) => {
    first = resolve;
    refused = reject;
  });
  const ended = keep({ client, log, signal, onConnected: first });
  ended.catch(refused);
  return { connected, ended };
}

interface Keep {
  readonly client: SocketModeClient;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly onConnected: () => void;
}

async function keep({ client, log, signal, onConnected }: Keep): Promise<void> {
  let pause = 0;
  while (!signal.aborted) {
    if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const lost = nextLoss(client);
    try {
      await connect(client);
      pause = 0;
      onConnected();
      log.info('connected to Slack');
      await lost;
      log.info('the connection to Slack was closed; connecting again');
    } catch (error) {
      if (isTokenRefused(error)) throw error;
      log.warn({ err: error }, 'could not connect to Slack; trying again');
      pause = Math.min(Math.max(pause * 2, FIRST_WAIT_MS), LONGEST_WAIT_MS);
    }
  }
}

/** Settles when the connection is closed from either side. */
function nextLoss(client: SocketModeClient): Promise<void> {
  return new Promise((resolve) => client.once('disconnected', () => resolve()));
}

/** A start that neither connects nor fails in time is given up. */
async function connect(client: SocketModeClient): Promise<void> {
  const limit = new AbortController();
  const late = wait(CONNECT_LIMIT_MS, undefined, { signal: limit.signal }).then(
    async () => {
      await client.disconnect();
      throw new Error(`no connection within ${CONNECT_LIMIT_MS} ms`);
    },
    () => undefined,
  );
  try {
    await Promise.race([client.start().then(() => undefined, rejectWithReason), late]);
  } finally {
    limit.abort();
  }
}

/** The client rejects with nothing at all when the socket closes before Slack's hello. */
function rejectWithReason(error: unknown): never {
  throw error ?? new Error('the connection was closed before Slack said hello');
}
