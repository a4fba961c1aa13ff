/**
 * Keeps one Socket Mode connection up. The client's own reconnecting is off: it waits 5 seconds after every refresh,
 * and when `apps.connections.open` fails meanwhile it rejects where nobody can catch it, or never comes back
 * (measured with @slack/socket-mode 3.1.0).
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { isTokenRefused } from './token-refused.ts';

/** Longer than one `apps.connections.open` may take, so that there is a socket to close when it is over. */
const CONNECT_LIMIT_MS = 15_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A connection that lasted so long was well, and the next one is opened at once. */
const STEADY_MS = 10_000;

export interface KeeperOptions {
  /** A new client for each connection: one that has failed keeps listeners and half a state. */
  readonly createClient: () => SocketModeClient;
  /** Told at every connection. */
  readonly onConnected: () => void;
  readonly log: Logger;
  /** Ends it, whatever it is doing. */
  readonly signal: AbortSignal;
}

export interface Keeper {
  readonly isConnected: () => boolean;
  /** Settles at the first connection or at the end; rejects when the token is refused before. */
  readonly started: Promise<void>;
  /** Settles after the signal, when the connection is closed; rejects when Slack refuses the token for good. */
  readonly ended: Promise<void>;
}

/** Connects now and again after every loss, with growing waits, until the signal aborts. */
export function keepConnected(options: KeeperOptions): Keeper {
  let isConnected = false;
  let onFirst = (): void => {};
  const first = new Promise<void>((resolve) => {
    onFirst = resolve;
  });
  const ended = keep(options, (is) => {
    isConnected = is;
    if (is) onFirst();
  });
  return { isConnected: () => isConnected, started: Promise.race([first, ended]), ended };
}

type OnChange = (isConnected: boolean) => void;

async function keep(
  { createClient, onConnected, log, signal }: KeeperOptions,
  onChange: OnChange,
): Promise<void> {
  let waitMs = 0;
  const onHello = (): void => {
    onChange(true);
    onConnected();
    log.info('connected to Slack');
  };
  while (!signal.aborted) {
    try {
      const lastedMs = await hold(createClient(), onHello, signal);
      waitMs = lastedMs >= STEADY_MS ? 0 : longer(waitMs);
      if (!signal.aborted) log.info({ lastedMs, waitMs }, 'the connection to Slack was closed');
    } catch (error) {
      if (isTokenRefused(error)) throw error;
      waitMs = longer(waitMs);
      if (!signal.aborted) log.warn({ err: withReason(error), waitMs }, 'could not connect to Slack');
    } finally {
      onChange(false);
    }
    if (waitMs > 0) await wait(waitMs, undefined, { signal }).catch(() => undefined);
  }
}

const longer = (waitMs: number): number => Math.min(Math.max(waitMs * 2, FIRST_WAIT_MS), LONGEST_WAIT_MS);

/** One connection from its opening to its loss, and how long it lasted. Rejects when Slack has not said hello in time. */
async function hold(client: SocketModeClient, onHello: () => void, signal: AbortSignal): Promise<number> {
  const lost = new Promise((resolve) => client.once('disconnected', resolve));
  const close = (): void => void client.disconnect();
  const limit = setTimeout(close, CONNECT_LIMIT_MS);
  signal.addEventListener('abort', close);
  try {
    await client.start();
    clearTimeout(limit);
    const from = performance.now();
    // Aborted while the address was asked for: there was nothing to close yet.
    if (signal.aborted) close();
    else onHello();
    await lost;
    return Math.round(performance.now() - from);
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', close);
  }
}

/** The client rejects with nothing at all when the socket closes before Slack's hello. */
const withReason = (error: unknown): unknown =>
  error ?? new Error('the connection was closed before Slack said hello');
