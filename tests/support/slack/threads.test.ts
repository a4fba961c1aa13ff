import { WebClient } from '@slack/web-api';
import { afterEach, expect, test } from 'vitest';
import { type SlackOptions, type SlackStandIn, startSlack } from './server.ts';
import { SILENT } from './small-bot.ts';

let slack: SlackStandIn;
afterEach(() => slack.close());

const open = async (options: SlackOptions = {}): Promise<WebClient> => {
  slack = await startSlack(options);
  const retryConfig = { retries: 0 };
  return new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger: SILENT, retryConfig });
};
const idOf = (channel: string): string => slack.workspace.channel(channel).id;

test('what stands below a message is read with it, and not in the channel', async () => {
  const client = await open();
  const channel = idOf('newsroom');
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'head' });
  await client.chat.postMessage({ channel, text: 'below', thread_ts: ts });
  const { messages = [] } = await client.conversations.replies({ channel, ts });
  expect(messages.map(({ text }) => text)).toEqual(['head', 'below']);
  expect((await slack.history('newsroom')).map(({ text }) => text)).toEqual(['head']);
});

test('below a message that was deleted a post lands in the channel, and asking for it fails', async () => {
  const client = await open();
  const channel = idOf('newsroom');
  const { ts = '' } = await client.chat.postMessage({ channel, text: 'head' });
  await client.chat.delete({ channel, ts });
  await expect(client.conversations.replies({ channel, ts })).rejects.toThrow('thread_not_found');
  const { message } = await client.chat.postMessage({ channel, text: 'lost', thread_ts: ts });
  expect(message?.thread_ts).toBeUndefined();
  expect((await slack.history('newsroom')).map(({ text }) => text)).toEqual(['lost']);
});

test('the scopes of the token are told with every answer', async () => {
  const client = await open({ scopes: ['chat:write', 'commands'] });
  expect((await client.auth.test()).response_metadata?.scopes).toEqual(['chat:write', 'commands']);
});

test('a channel tells whether the bot is in it and whether it is archived; a private one only to members', async () => {
  const client = await open({
    channels: [
      { name: 'newsroom' },
      { name: 'old', isArchived: true },
      { name: 'elsewhere', hasBot: false },
      { name: 'secret', isPrivate: true, hasBot: false },
    ],
  });
  const told = async (name: string) => {
    const { channel } = await client.conversations.info({ channel: idOf(name) });
    return [channel?.is_member, channel?.is_archived];
  };
  expect(await told('newsroom')).toEqual([true, false]);
  expect(await told('old')).toEqual([true, true]);
  expect(await told('elsewhere')).toEqual([false, false]);
  await expect(told('secret')).rejects.toThrow('channel_not_found');
});
