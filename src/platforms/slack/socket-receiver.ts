/** Socket Mode over two connections: while Slack refreshes one, gestures arrive through the other. */
import type { App, Receiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Keeper, keepConnected } from './keep-connected.ts';
import { toSlackLogger } from './slack-logger.ts';

const CONNECTIONS = 2;
const PING_LIMIT_MS = 5_000;

export interface SocketReceiverOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
}

export interface SocketReceiver extends Receiver {
  readonly isConnected: () => boolean;
  /** Rejects when Slack refuses the token for good. */
  readonly ended: () => Promise<void>;
}

const ENVELOPE = z.object({
  body: z.record(z.string(), z.unknown()),
  ack: z.custom<(response?: Record<string, unknown>) => Promise<void>>(
    (value) => typeof value === 'function',
  ),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
});

export function createSocketReceiver({ appToken, apiUrl, log }: SocketReceiverOptions): SocketReceiver {
  const stopping = new AbortController();
  const clients = Array.from({ length: CONNECTIONS }, () => createClient(appToken, apiUrl, log));
  let keepers: readonly Keeper[] = [];
  return {
    init: (app) => {
      for (const client of clients) client.on('slack_event', (event: unknown) => hear(app, event, log));
    },
    start: async () => {
      keepers = clients.map((client) => keepConnected(client, log, stopping.signal));
      for (const { ended } of keepers) ended.catch(() => stopping.abort());
      await Promise.any(keepers.map(({ connected }) => connected)).catch(rethrowFirst);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(clients.map((client) => client.disconnect()));
    },
    isConnected: () => clients.some(({ websocket }) => websocket?.isActive() === true),
    ended: async () => {
      await Promise.all(keepers.map(({ ended }) => ended));
    },
  };
}

function createClient(appToken: string, apiUrl: string, log: Logger): SocketModeClient {
  return new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: PING_LIMIT_MS,
    logger: toSlackLogger(log),
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 },
  });
}

function hear(app: App, event: unknown, log: Logger): void {
  const { data } = ENVELOPE.safeParse(event);
  if (data === undefined) return;
  const { body, ack, retry_num: retryNum, retry_reason: retryReason } = data;
  app
    .processEvent({
      body,
      ack: async (response) => ack(toPayload(response)),
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
    })
    .catch((error: unknown) => log.error({ err: error }, 'an event from Slack could not be handled'));
}

const toPayload = (response: unknown): Record<string, unknown> | undefined =>
  typeof response === 'object' && response !== null ? { ...response } : undefined;

function rethrowFirst(error: unknown): never {
  throw error instanceof AggregateError ? error.errors[0] : error;
}
