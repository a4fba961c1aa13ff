import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import type { ChannelAddress } from '../../../src/core/digest/address.ts';
import { runLiveChecks } from '../../../src/core/live-check.ts';
import type { Finding } from '../../../src/core/setting-finding.ts';
import { slackLiveChecks } from '../../../src/platforms/slack/live-check.ts';
import { SCOPES } from '../../../src/platforms/slack/manifest.ts';
import type { ApiFault } from '../../support/slack/faults.ts';
import { type SlackOptions, type SlackStandIn, startSlack } from '../../support/slack/server.ts';

let slack: SlackStandIn;
afterEach(() => slack.close());

const open = async (options: SlackOptions = {}): Promise<void> => {
  slack = await startSlack({ scopes: Object.keys(SCOPES), ...options });
};
const inChannel = (name: string): ChannelAddress => `slack:${slack.workspace.channel(name).id}`;

/** Asks about one channel; what was asked must not have posted anything. */
const ask = async (address: ChannelAddress, timeoutMs = 5_000): Promise<readonly Finding[]> => {
  const channels = [{ address, key: 'DIGEST_NEWSROOM_CHANNEL', thread: false, mention: null }];
  const { botToken, apiUrl } = slack;
  const log = pino({ enabled: false });
  const found = await runLiveChecks(slackLiveChecks({ botToken, apiUrl, channels, log, timeoutMs }));
  const posting = slack.requests().filter(({ method }) => /^(?:chat|apps)\./.test(method));
  expect([posting, slack.shown()]).toEqual([[], []]);
  return found;
};

test.each(['newsroom', 'desk'])('with everything as it should be nothing is found in #%s', async (name) => {
  await open();
  expect(await ask(inChannel(name))).toEqual([]);
  expect(slack.requests('auth.test')).toHaveLength(1);
});

test('scopes that are missing are named', async () => {
  const lacking = new Set(['channels:history', 'users:read']);
  await open({ scopes: Object.keys(SCOPES).filter((scope) => !lacking.has(scope)) });
  expect(await ask(inChannel('newsroom'))).toMatchObject([
    {
      key: 'SLACK_BOT_TOKEN',
      place: null,
      wrong: 'The app in Slack lacks channels:history and users:read.',
    },
  ]);
});

test('a channel that cannot be asked about for want of a scope is not told of besides', async () => {
  await open({ scopes: Object.keys(SCOPES).filter((scope) => scope !== 'channels:read') });
  expect((await ask(inChannel('newsroom'))).map(({ wrong }) => wrong)).toEqual([
    'The app in Slack lacks channels:read.',
  ]);
});

test('a channel that the bot is not in is found by the setting that names it', async () => {
  await open();
  const address = inChannel('elsewhere');
  expect(await ask(address)).toEqual([
    {
      key: 'DIGEST_NEWSROOM_CHANNEL',
      place: null,
      wrong: `Nothing can be posted to ${address}: the bot is not in the channel, or the channel is gone.`,
      instead: 'Invite the bot to the channel, or correct the channel in the settings.',
    },
  ]);
});

test('a private channel that the bot is not in, and one that there is not, are found so too', async () => {
  await open({ channels: [{ name: 'secret', isPrivate: true, hasBot: false }] });
  for (const address of [inChannel('secret'), 'slack:C0NOWHERE1'] as const)
    expect((await ask(address)).map(({ wrong }) => wrong)).toEqual([
      `Nothing can be posted to ${address}: the bot is not in the channel, or the channel is gone.`,
    ]);
});

test('an archived channel is found', async () => {
  await open({ channels: [{ name: 'newsroom', isArchived: true }] });
  expect((await ask(inChannel('newsroom')))[0]?.wrong).toContain('the channel is archived');
});

test('a conversation with one person is asked about without the right to list its members', async () => {
  await open();
  expect(await ask(`slack:${slack.workspace.person('anna').im}`)).toEqual([]);
  expect((await ask('slack:D0NOBODY01')).map(({ key }) => key)).toEqual(['DIGEST_NEWSROOM_CHANNEL']);
});

test('channels of other platforms are left to others', async () => {
  await open();
  expect(await ask('discord:112233445566778899')).toEqual([]);
  expect(slack.requests().map(({ method }) => method)).toEqual(['auth.test']);
});

test('a token that is refused is the only thing to be told', async () => {
  await open();
  slack.fail({ method: '*', kind: 'invalid_auth', times: Number.POSITIVE_INFINITY });
  expect(await ask(inChannel('elsewhere'))).toMatchObject([
    { key: 'SLACK_BOT_TOKEN', wrong: 'Slack does not accept what is set as SLACK_BOT_TOKEN.' },
  ]);
});

test.each(['500-before', 'reset-before', 'hang'] as const satisfies readonly ApiFault['kind'][])(
  'when Slack cannot be asked (%s) that is told, in time and after one request',
  async (kind) => {
    await open();
    slack.fail({ method: 'auth.test', kind, times: Number.POSITIVE_INFINITY });
    const [found] = await ask(inChannel('newsroom'), 500);
    expect(found?.wrong).toBe(`Slack could not be checked. Slack could not be reached at ${slack.apiUrl}.`);
    expect(slack.requests()).toHaveLength(1);
  },
);
