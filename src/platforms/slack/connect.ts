/** Builds the Bolt app over one of the two transports, starts it and stops it. */
import { App, HTTPReceiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { gestureId } from './inbound/ids.ts';
import { listen } from './inbound/listen.ts';
import { createOutbound } from './outbound.ts';
import { createRecent } from './recent.ts';
import { createRunning } from './running.ts';
import type { SlackAdapter, SlackParts } from './slack.ts';
import { toSlackLogger } from './slack-logger.ts';
import { createSocketReceiver } from './socket-receiver.ts';
import { toStartProblem } from './start-problem.ts';
import { isTokenRefused } from './token-refused.ts';

const FINISH_LIMIT_MS = 10_000;
const DISCONNECT_LIMIT_MS = 2_000;

/**
 * Answers may be sent again after a failure: a doubled private answer is better than none. One post that hangs must
 * not hold up the others, and a rate limit is waited for.
 */
const CLIENT = { retryConfig: { retries: 3, minTimeout: 500, maxTimeout: 5_000 }, timeout: 10_000 } as const;

/** Rejects when a token is refused or Slack cannot be reached at the start. */
export async function connectSlack({ connection, answers, log }: SlackParts): Promise<SlackAdapter> {
  const { botToken, apiUrl } = connection;
  const client = new WebClient(botToken, { ...CLIENT, slackApiUrl: apiUrl, logger: toSlackLogger(log) });
  let fail = (_reason: unknown): void => {};
  const failed = new Promise<unknown>((resolve) => {
    fail = resolve;
  });
  const running = createRunning((error) => {
    log.error({ err: error }, 'an answer could not be delivered to Slack');
    if (isTokenRefused(error)) fail(error);
  });
  const transport = createTransport({ connection, log });
  const app = new App({
    token: botToken,
    receiver: transport.receiver,
    deferInitialization: true,
    convoStore: false,
    logger: toSlackLogger(log),
    clientOptions: { ...CLIENT, slackApiUrl: apiUrl },
  });
  await app.init().catch((error: unknown) => {
    throw toStartProblem(error, { setting: 'SLACK_BOT_TOKEN', address: apiUrl });
  });
  hearEachOnce(app);
  listen(app, { answers, outbound: createOutbound(client, log), running, log });
  app.error(async (error) => log.error({ err: error }, 'a listener for Slack failed'));
  await transport.start().catch((error: unknown) => {
    throw toStartProblem(error, { setting: 'SLACK_APP_TOKEN', address: apiUrl });
  });
  transport.ended().catch(fail);
  return {
    isConnected: transport.isConnected,
    failed,
    stop: async () => {
      const isDone = await running.finish(FINISH_LIMIT_MS);
      if (!isDone) log.warn('stopped before every answer was delivered');
      await Promise.race([
        transport.stop(),
        new Promise((resolve) => setTimeout(resolve, DISCONNECT_LIMIT_MS).unref()),
      ]);
    },
  };
}

/** A gesture that arrives again is acknowledged by its listener's first run; the second is dropped. */
function hearEachOnce(app: App): void {
  const recent = createRecent();
  app.use(async ({ body, next, ...rest }) => {
    const id = gestureId(body);
    if (id === null || recent.isNew(id)) return next();
    if ('ack' in rest && typeof rest.ack === 'function') await rest.ack();
  });
}

type TransportParts = Pick<SlackParts, 'connection' | 'log'>;

function createTransport({ connection, log }: TransportParts) {
  const { transport, apiUrl } = connection;
  if (transport.kind === 'socket') {
    const receiver = createSocketReceiver({ appToken: transport.appToken, apiUrl, log });
    return {
      receiver,
      start: () => receiver.start(),
      stop: () => receiver.stop(),
      isConnected: receiver.isConnected,
      ended: receiver.ended,
    };
  }
  const receiver = new HTTPReceiver({ signingSecret: transport.signingSecret, logger: toSlackLogger(log) });
  let isListening = false;
  return {
    receiver,
    start: async () => {
      await receiver.start(transport.port);
      isListening = true;
    },
    stop: async () => {
      isListening = false;
      await receiver.stop();
    },
    isConnected: () => isListening,
    ended: () => new Promise<void>(() => undefined),
  };
}
