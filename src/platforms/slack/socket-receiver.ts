/** Socket Mode over two connections: while Slack refreshes one, gestures arrive through the other. */
import type { App } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Keeper, keepConnected } from './keep-connected.ts';
import type { SlackReceiver } from './receiver.ts';
import { toSlackLogger } from './slack-logger.ts';

const CONNECTIONS = 2;
const PING_LIMIT_MS = 5_000;
const OPEN_LIMIT_MS = 10_000;

export interface SocketReceiverOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
  /** Told at every connection. */
  readonly onConnected: () => void;
  /** Told when Slack refuses the token for good. */
  readonly onRefused: (error: unknown) => void;
}

/** What the client makes of an envelope. */
const ENVELOPE = z.object({
  body: z.record(z.string(), z.unknown()),
  ack: z.custom<() => Promise<void>>((value) => typeof value === 'function'),
});

export function createSocketReceiver(options: SocketReceiverOptions): SlackReceiver {
  const { log, onConnected, onRefused } = options;
  const stopping = new AbortController();
  let hear = (_event: unknown): void => {};
  let keepers: readonly Keeper[] = [];
  const createClient = (): SocketModeClient =>
    newClient(options).on('slack_event', (event: unknown) => hear(event));
  return {
    init: (app) => {
      hear = (event) => receive(event, app, log);
    },
    start: async () => {
      keepers = Array.from({ length: CONNECTIONS }, (_, index) =>
        keepConnected({
          createClient,
          onConnected,
          log: log.child({ connection: index + 1 }),
          signal: stopping.signal,
        }),
      );
      for (const { ended } of keepers) ended.catch(onRefused);
      await Promise.any(keepers.map(({ started }) => started)).catch(throwFirst);
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled(keepers.map(({ ended }) => ended));
    },
    isConnected: () => keepers.some((keeper) => keeper.isConnected()),
  };
}

/** For one connection. It adds to its options, so they are not shared. */
const newClient = ({ appToken, apiUrl, log }: SocketReceiverOptions): SocketModeClient =>
  new SocketModeClient({
    appToken,
    autoReconnectEnabled: false,
    clientPingTimeout: PING_LIMIT_MS,
    logger: toSlackLogger(log, { worst: 'info' }),
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: OPEN_LIMIT_MS },
  });

/**
 * Acknowledges before anything is awaited: once Slack has said goodbye the connection takes no acknowledgement any more.
 * The answer goes another way, so it is given in any case.
 */
function receive(event: unknown, app: App, log: Logger): void {
  const { data } = ENVELOPE.safeParse(event);
  if (data === undefined) return;
  data.ack().catch((error: unknown) => log.warn({ err: error }, 'Slack did not take an acknowledgement'));
  app
    .processEvent({ body: data.body, ack: async () => undefined })
    .catch((error: unknown) => log.error({ err: error }, 'an event from Slack could not be handled'));
}

function throwFirst(error: unknown): never {
  throw error instanceof AggregateError ? error.errors[0] : error;
}
