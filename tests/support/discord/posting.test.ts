import { type RawFile, type REST, Routes } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import type { Fields } from '../fields.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from './server.ts';
import { restOf } from './small-bot.ts';

let discord: DiscordStandIn;
afterEach(() => discord.close());

const open = async (options: DiscordOptions = {}): Promise<REST> => {
  discord = await startDiscord({ checksAnswers: true, ...options });
  return restOf(discord, { retries: 0 });
};
const messagesOf = (channel: string) => Routes.channelMessages(discord.community.channel(channel).id);
const post = (rest: REST, channel: string, body: Fields) => rest.post(messagesOf(channel), { body });

test('a post is kept, and its request is written down', async () => {
  const rest = await open();
  const body = { content: 'NATO', embeds: [{ description: '**more**' }], flags: 4096 };
  await post(rest, 'newsroom', body);
  expect(discord.requests('post').map((request) => request.body)).toEqual([body]);
  expect(discord.history('newsroom')).toMatchObject([
    { content: 'NATO', embeds: [{ type: 'rich' }], flags: 4096 },
  ]);
  expect(discord.shown()).toMatchObject([
    { via: 'post', isPrivate: false, isSilent: true, parts: ['NATO', 'more'] },
  ]);
});

test('with an enforced nonce the same message is kept once', async () => {
  const rest = await open();
  const twice = async (body: Fields): Promise<readonly unknown[]> => [
    await post(rest, 'newsroom', body),
    await post(rest, 'newsroom', body),
  ];
  const [one, other] = await twice({ content: 'a', nonce: 'slot-1', enforce_nonce: true });
  expect(other).toEqual(one);
  await twice({ content: 'b', nonce: 'slot-2' });
  await twice({ content: 'c' });
  expect(discord.history('newsroom').map(({ content }) => content)).toEqual(['c', 'c', 'b', 'b', 'a']);
});

test('an answer names its message, which has to be there unless it is said that it need not', async () => {
  const rest = await open();
  const { id } = discord.say('what do they say?');
  await post(rest, 'newsroom', { content: 'this', message_reference: { message_id: id } });
  expect(discord.shown()).toMatchObject([{ replyTo: id }]);
  const gone = { message_id: '1' };
  await expect(post(rest, 'newsroom', { content: 'x', message_reference: gone })).rejects.toMatchObject({
    code: 50035,
  });
  await post(rest, 'newsroom', { content: 'x', message_reference: { ...gone, fail_if_not_exists: false } });
  expect(discord.shown().at(-1)).toMatchObject({ replyTo: '' });
});

test('the bot speaks only where it may', async () => {
  const rest = await open({
    channels: [
      { name: 'read', canSpeak: false },
      { name: 'far', hasBot: false },
    ],
  });
  await expect(post(rest, 'read', { content: 'x' })).rejects.toMatchObject({ code: 50013, status: 403 });
  await expect(post(rest, 'far', { content: 'x' })).rejects.toMatchObject({ code: 50001, status: 403 });
  await expect(rest.get(Routes.channel('1'))).rejects.toMatchObject({ code: 10003, status: 404 });
  await expect(post(rest, 'read', {})).rejects.toMatchObject({ status: 403 });
  const opened = await rest.post(Routes.userChannels(), {
    body: { recipient_id: discord.community.person('ben').id },
  });
  expect(opened).toMatchObject({ id: discord.community.person('ben').dm, type: 1 });
  await expect(post(rest, '@ben', { content: ' ' })).rejects.toMatchObject({ code: 50006 });
  await post(rest, '@ben', { content: 'hello' });
  expect(discord.shown()).toMatchObject([{ user: discord.community.person('ben').id, text: 'hello' }]);
});

test('a message is edited, read back and removed', async () => {
  const rest = await open();
  await post(rest, 'newsroom', { content: 'one', embeds: [{ description: 'kept' }] });
  const [{ id = '' } = {}] = discord.shown();
  const path = Routes.channelMessage(discord.community.channel('newsroom').id, id);
  await rest.patch(path, { body: { content: 'two' } });
  expect(await rest.get(path)).toMatchObject({ content: 'two', embeds: [{ description: 'kept' }] });
  await rest.delete(path);
  await expect(rest.get(path)).rejects.toMatchObject({ code: 10008 });
  expect(discord.shown().map(({ text, replaces, isRemoval }) => [text, replaces === id, isRemoval])).toEqual([
    ['one\n\nkept', false, false],
    ['two\n\nkept', true, false],
    ['two\n\nkept', true, true],
  ]);
});

test('a channel is read newest first, by pages', async () => {
  const rest = await open();
  for (const content of ['one', 'two', 'three']) await post(rest, 'newsroom', { content });
  const [three, two, one] = discord.history('newsroom').map(({ id }) => String(id));
  const read = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const page = await rest.get(messagesOf('newsroom'), { query: new URLSearchParams(query) });
    return Array.isArray(page) ? page.map(({ content }: Fields) => String(content)) : [];
  };
  expect(await read({})).toEqual(['three', 'two', 'one']);
  expect(await read({ limit: '1' })).toEqual(['three']);
  expect(await read({ before: three ?? '', limit: '1' })).toEqual(['two']);
  expect(await read({ after: one ?? '', limit: '1' })).toEqual(['two']);
  expect(await read({ after: two ?? '' })).toEqual(['three']);
});

test('only whom a message may ping is pinged', async () => {
  const rest = await open();
  const { id } = discord.community.person('ben');
  const content = `<@${id}> @everyone`;
  const free = await post(rest, 'newsroom', { content });
  expect(free).toMatchObject({ mentions: [{ id }], mention_everyone: true });
  const quiet = await post(rest, 'newsroom', { content, allowed_mentions: { parse: [] } });
  expect(quiet).toMatchObject({ mentions: [], mention_everyone: false });
});

test('too many requests for one channel are told to wait, and the others are not', async () => {
  const rest = await open({ rateLimit: { requests: 2, perMs: 200 } });
  const from = performance.now();
  for (const content of ['one', 'two', 'three']) await post(rest, 'newsroom', { content });
  const took = performance.now() - from;
  // It reads the headers, and never meets the 429.
  expect(took).toBeGreaterThan(200);
  expect(discord.requests('post')).toHaveLength(3);
  const { status, headers } = await impatient(3);
  expect([status, headers.get('x-ratelimit-remaining'), headers.get('retry-after')]).toEqual([429, '0', '1']);
});

/** The last answer to so many requests of a client that reads no headers. */
const impatient = async (count: number): Promise<Response> => {
  const url = `${discord.apiUrl}/v10${messagesOf('desk')}`;
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify({ content: 'x' }) };
  for (let made = 1; made < count; made++) await fetch(url, request);
  return fetch(url, request);
};

test('what the check complains about is refused, and told again at the end', async () => {
  const rest = await open({ check: ({ content }) => (content === 'bad' ? ['this is bad'] : []) });
  await post(rest, 'newsroom', { content: 'good' });
  const refused = post(rest, 'newsroom', { content: 'bad' });
  await expect(refused).rejects.toMatchObject({
    code: 50035,
    message: expect.stringContaining('this is bad'),
  });
  expect(discord.history('newsroom')).toHaveLength(1);
  expect(discord.complaints()).toEqual(['post: this is bad']);
  await expect(discord.close()).rejects.toThrow('this is bad');
  await open();
});

test('a request that is not understood is refused', async () => {
  const rest = await open();
  await expect(rest.get('/who-said')).rejects.toMatchObject({ status: 404, code: 0 });
});

test('a file is kept with its description, and one that is not there or no PNG is refused', async () => {
  const rest = await open();
  const send = (file: RawFile, attachments: readonly object[]) =>
    rest.post(messagesOf('newsroom'), { body: { content: 'with a file', attachments }, files: [file] });
  const text = { name: 'a.txt', data: 'words', contentType: 'text/plain' };
  const told = { id: '0', filename: 'a.txt', description: 'a few words' };
  expect(await send(text, [told])).toMatchObject({
    attachments: [{ filename: 'a.txt', size: 5, content_type: 'text/plain', description: 'a few words' }],
  });
  await expect(send(text, [{ ...told, id: '1' }])).rejects.toMatchObject({ status: 400 });
  const noPicture = { name: 'a.png', data: 'words', contentType: 'image/png' };
  await expect(send(noPicture, [told])).rejects.toMatchObject({ status: 400 });
});
