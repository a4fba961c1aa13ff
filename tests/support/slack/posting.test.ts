import { WebClient } from '@slack/web-api';
import { afterEach, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import { type SlackOptions, type SlackStandIn, startSlack } from './server.ts';
import { SILENT } from './small-bot.ts';

let slack: SlackStandIn;
afterEach(() => slack.close());

const open = async (options: SlackOptions = {}): Promise<WebClient> => {
  slack = await startSlack(options);
  return new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: SILENT,
    retryConfig: { retries: 0 },
  });
};
const idOf = (channel: string): string => slack.workspace.channel(channel).id;
const BLOCKS = [{ type: 'section', text: { type: 'mrkdwn', text: 'NATO' } }];
const METADATA = { event_type: 'digest', event_payload: { slot: 'a' } };

test('a post is kept with its blocks and metadata, and its request is written down decoded', async () => {
  const client = await open();
  const body = {
    channel: idOf('newsroom'),
    text: 'NATO',
    blocks: BLOCKS,
    metadata: METADATA,
    unfurl_links: false,
  };
  const { ts } = await client.chat.postMessage(body);
  expect(slack.requests('chat.postMessage').map((request) => request.body)).toEqual([body]);
  expect(await slack.history('newsroom')).toMatchObject([
    { ts, text: 'NATO', blocks: BLOCKS, metadata: METADATA, bot_id: 'B0WHOSAID', user: 'U0WHOSAID' },
  ]);
  expect(slack.shown()).toMatchObject([{ via: 'chat.postMessage', isPrivate: false, ts, text: 'NATO' }]);
});

test('history keeps to oldest, latest and the limit, and tells metadata only when asked', async () => {
  const client = await open();
  const channel = idOf('newsroom');
  const stamps: string[] = [];
  for (const text of ['one', 'two', 'three']) {
    stamps.push((await client.chat.postMessage({ channel, text, metadata: METADATA })).ts ?? '');
  }
  const [first = '', , third = ''] = stamps;
  const read = async (range: Fields): Promise<readonly (string | undefined)[]> => {
    const { messages = [] } = await client.conversations.history({ channel, ...range });
    return messages.map(({ text }) => text);
  };
  expect(await read({})).toEqual(['three', 'two', 'one']);
  expect(await read({ oldest: first, latest: third })).toEqual(['two']);
  expect(await read({ oldest: first, latest: third, inclusive: true })).toEqual(['three', 'two', 'one']);
  const page = await client.conversations.history({ channel, limit: 2 });
  expect(page.has_more).toBe(true);
  expect(await read({ limit: 2, cursor: page.response_metadata?.next_cursor })).toEqual(['one']);
  const told = await client.conversations.history({ channel, limit: 1, include_all_metadata: true });
  expect([page.messages?.[0]?.metadata, told.messages?.[0]?.metadata]).toEqual([undefined, METADATA]);
});

test('the bot speaks only where it was invited, and whispers only to members', async () => {
  const client = await open();
  const user = slack.workspace.person('anna').id;
  const post = client.chat.postMessage({ channel: idOf('elsewhere'), text: 'hello' });
  await expect(post).rejects.toThrow('not_in_channel');
  await expect(slack.mention('nato', { channel: 'elsewhere' }).acked()).rejects.toThrow('not in elsewhere');
  await client.chat.postMessage({ channel: idOf('desk'), text: 'hello' });
  await client.chat.postEphemeral({ channel: idOf('desk'), user, text: 'psst' });
  expect(slack.shown().at(-1)).toMatchObject({
    via: 'chat.postEphemeral',
    isPrivate: true,
    user,
    text: 'psst',
  });
  const { channels = [] } = await client.users.conversations({ types: 'public_channel,private_channel' });
  expect(channels.map(({ name }) => name)).toEqual(['newsroom', 'desk']);
});

test('a token that is wrong, missing or of the wrong kind is refused as Slack refuses it', async () => {
  await open();
  const testWith = (token: string | undefined) =>
    new WebClient(token, {
      slackApiUrl: slack.apiUrl,
      logger: SILENT,
      retryConfig: { retries: 0 },
    }).auth.test();
  await expect(testWith('xoxb-wrong')).rejects.toThrow('invalid_auth');
  await expect(testWith(undefined)).rejects.toThrow('not_authed');
  await expect(testWith(slack.appToken)).rejects.toThrow('not_allowed_token_type');
  expect(await testWith(slack.botToken)).toMatchObject({
    ok: true,
    user_id: 'U0WHOSAID',
    bot_id: 'B0WHOSAID',
  });
});

test('a scope that the app lacks is missed in both directions, and a method that Slack lacks is unknown', async () => {
  const client = await open({ scopes: ['chat:write', 'commands'] });
  const history = client.conversations.history({ channel: idOf('newsroom') });
  await expect(history).rejects.toThrow('missing_scope');
  await expect(slack.mention('nato').acked()).rejects.toThrow('app_mentions:read');
  await expect(client.apiCall('who.said')).rejects.toThrow('unknown_method');
});

test('what the check complains about is refused, and told again at the end', async () => {
  const client = await open({ check: ({ text }) => (text === 'bad' ? ['this is bad'] : []) });
  await client.chat.postMessage({ channel: idOf('newsroom'), text: 'good' });
  await expect(client.chat.postMessage({ channel: idOf('newsroom'), text: 'bad' })).rejects.toThrow(
    'invalid_blocks',
  );
  expect(slack.complaints()).toEqual(['chat.postMessage: this is bad']);
  await expect(slack.close()).rejects.toThrow('this is bad');
  await open();
});
