/** Builds the Bolt app over one of the two transports, starts it and stops it. */
import { App } from '@slack/bolt';
import { orLate } from '../../core/or-late.ts';
import type { Adapter } from '../chat/adapter.ts';
import { createRecent } from '../chat/recent.ts';
import { createRunning, type Running } from '../chat/running.ts';
import { settledLater } from '../chat/settled-later.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { gestureId } from './inbound/ids.ts';
import { listen } from './inbound/listen.ts';
import { createOutbound } from './outbound.ts';
import type { SlackReceiver } from './receiver.ts';
import type { SlackParts } from './slack.ts';
import { toSlackLogger } from './slack-logger.ts';
import { createSocketReceiver } from './socket-receiver.ts';
import { toStartProblem } from './start-problem.ts';
import { isTokenRefused } from './token-refused.ts';
import { createWhoAsks } from './who-asks.ts';

/** Together the ten seconds that a stop may take. */
const DISCONNECT_LIMIT_MS = 2_000;
const FINISH_LIMIT_MS = 8_000;

/**
 * Answers may be sent again after a failure: a doubled answer is better than none. One post that hangs must not hold up
 * the others for long, and a rate limit is waited for.
 */
const CLIENT = { retryConfig: { retries: 3, minTimeout: 500, maxTimeout: 5_000 }, timeout: 4_000 } as const;

/** Rejects with a ProblemError when a token is refused, or when Slack or the port cannot be reached at the start. */
export async function connectSlack(parts: SlackParts): Promise<Adapter> {
  const { connection, answers, onConnected, log, signal } = parts;
  const { botToken, apiUrl } = connection;
  const { promise: failed, resolve: fail } = settledLater();
  const running = createRunning((error) => {
    log.error({ err: error }, 'an answer could not be delivered to Slack');
    if (isTokenRefused(error)) fail(toStartProblem(error, { setting: 'SLACK_BOT_TOKEN', address: apiUrl }));
  });
  const receiver = createReceiver({
    connection,
    log,
    onConnected,
    onRefused: (error) => fail(toStartProblem(error, { setting: 'SLACK_APP_TOKEN', address: apiUrl })),
  });
  const app = new App({
    token: botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger: toSlackLogger(log),
    clientOptions: { ...CLIENT, slackApiUrl: apiUrl },
  });
  // The default handler throws once more, where nobody catches it.
  app.error(async (error) => log.error({ err: error }, 'a listener for Slack failed'));
  hearEachOnce(app);
  const outbound = createOutbound(app.client, log);
  listen(app, { answers, outbound, running, whoAsks: createWhoAsks(app.client, log) });
  await app.init().catch((error: unknown) => {
    throw toStartProblem(error, { setting: 'SLACK_BOT_TOKEN', address: apiUrl });
  });
  signal.addEventListener('abort', () => void receiver.stop());
  await receiver.start().catch((error: unknown) => {
    throw toStartProblem(error, { setting: 'SLACK_APP_TOKEN', address: apiUrl });
  });
  return {
    isConnected: receiver.isConnected,
    failed,
    stop: async () => {
      const isDone = await stop(receiver, running);
      if (!isDone) log.warn('stopped before every answer was delivered');
    },
  };
}

interface ReceiverParts extends Pick<SlackParts, 'connection' | 'log' | 'onConnected'> {
  readonly onRefused: (error: unknown) => void;
}

function createReceiver({ connection, log, onConnected, onRefused }: ReceiverParts): SlackReceiver {
  const { transport, apiUrl } = connection;
  return transport.kind === 'socket'
    ? createSocketReceiver({ appToken: transport.appToken, apiUrl, log, onConnected, onRefused })
    : createHttpReceiver({ signingSecret: transport.signingSecret, port: transport.port, log });
}

/** What was heard twice is acknowledged twice, and answered once. */
function hearEachOnce(app: App): void {
  const recent = createRecent();
  app.use(async ({ body, next, ...rest }) => {
    const id = gestureId(body);
    if (id === null || recent.isNew(id)) return next();
    if ('ack' in rest && typeof rest.ack === 'function') await rest.ack();
  });
}

/** First nothing new is heard, then what was heard is answered: answers need none of the connections. */
async function stop(receiver: SlackReceiver, running: Running): Promise<boolean> {
  await orLate(receiver.stop(), DISCONNECT_LIMIT_MS);
  return running.finish(FINISH_LIMIT_MS);
}
