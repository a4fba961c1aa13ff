/** A bot of a few lines on the real Bolt: what the stand-in is tried with, so that tests of ours can trust it. */
import {
  App,
  HTTPReceiver,
  type Logger,
  LogLevel,
  SocketModeReceiver,
  type SocketModeReceiverOptions,
} from '@slack/bolt';
import type { SlackStandIn } from './server.ts';

export interface SmallBot {
  /** Texts of the events that reached a listener. */
  readonly heard: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Faults that a test plans are not worth a line in its output. */
export const SILENT: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Socket Mode with so many connections. */
export const startSocketBot = async (slack: SlackStandIn, connections = 1): Promise<SmallBot> => {
  const receivers = Array.from({ length: connections }, () => socketReceiver(slack));
  const [first] = receivers;
  if (first === undefined) throw new Error('a bot needs a connection');
  const { app, heard } = await makeApp(slack, first);
  for (const receiver of receivers) receiver.init(app);
  await Promise.all(receivers.map((receiver) => receiver.start()));
  return {
    heard,
    stop: () => Promise.all(receivers.map(({ client }) => client.disconnect())).then(() => {}),
  };
};

/** Signed HTTP; `url` is where Slack is to post. */
export const startHttpBot = async (slack: SlackStandIn): Promise<SmallBot & { readonly url: string }> => {
  const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logger: SILENT });
  const { heard } = await makeApp(slack, receiver);
  const server = await receiver.start({ port: 0, host: '127.0.0.1' });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    heard,
    url: `http://127.0.0.1:${port}/slack/events`,
    stop: async () => {
      server.closeAllConnections();
      await receiver.stop();
    },
  };
};

export const socketReceiver = (
  slack: SlackStandIn,
  options: Pick<SocketModeReceiverOptions, 'clientPingTimeout' | 'autoReconnectEnabled'> = {},
): SocketModeReceiver =>
  new SocketModeReceiver({
    ...options,
    appToken: slack.appToken,
    logger: SILENT,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } } },
  });

const makeApp = async (slack: SlackStandIn, receiver: SocketModeReceiver | HTTPReceiver) => {
  const heard: string[] = [];
  const app = new App({
    token: slack.botToken,
    receiver,
    deferInitialization: true,
    logger: SILENT,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } },
  });
  await app.init();
  app.command('/echo', async ({ command, ack, respond }) => {
    await ack();
    await respond({ text: `echo ${command.text}`, blocks: [section(command.text), actions(command.text)] });
  });
  app.command('/at-once', async ({ command, ack }) => ack({ text: `at once ${command.text}` }));
  app.action('more', async ({ ack, action, respond }) => {
    await ack();
    await respond({ text: `more of ${'value' in action ? action.value : ''}`, replace_original: true });
  });
  app.action('share', async ({ ack, respond, body }) => {
    await ack();
    await respond({ text: `${body.user.id} shares`, response_type: 'in_channel' });
  });
  app.action('open', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: 'trigger_id' in body ? body.trigger_id : '', view: modal() });
  });
  app.view('asked', async ({ ack }) => ack({ response_action: 'clear' }));
  app.shortcut('words', async ({ shortcut, ack, respond }) => {
    await ack();
    if ('message' in shortcut) await respond({ text: `you mean “${shortcut.message.text}”` });
  });
  app.event('app_mention', async ({ event, say }) => {
    heard.push(event.text);
    await say({ text: `you said ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype !== undefined) return;
    heard.push(message.text ?? '');
    await say(`you wrote ${message.text}`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [section('home'), actions('')] },
    });
  });
  return { app, heard };
};

const section = (words: string) => ({
  type: 'section' as const,
  text: { type: 'mrkdwn' as const, text: words },
});

const button = (actionId: string, label: string, value: string) => ({
  type: 'button' as const,
  action_id: actionId,
  text: { type: 'plain_text' as const, text: label },
  value,
});

const actions = (value: string) => ({
  type: 'actions' as const,
  elements: [button('more', 'More', value), button('share', 'Share', value), button('open', 'Open', value)],
});

const modal = () => ({
  type: 'modal' as const,
  callback_id: 'asked',
  title: { type: 'plain_text' as const, text: 'Asked' },
  submit: { type: 'plain_text' as const, text: 'Go' },
  blocks: [section('a view')],
});
