import { type REST, Routes } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { type Fields, textAt } from '../fields.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from './server.ts';
import { restOf } from './small-bot.ts';

let discord: DiscordStandIn;
afterEach(() => discord.close());

const open = async (options: DiscordOptions = {}): Promise<REST> => {
  discord = await startDiscord({ checksAnswers: true, ...options });
  return restOf(discord, { retries: 0 });
};
const newsroom = (): string => discord.community.channel('newsroom').id;
const say = async (rest: REST, channel: string, content: string): Promise<string> => {
  await rest.post(Routes.channelMessages(channel), { body: { content } });
  return textAt(discord.history(channel)[0] ?? {}, 'id');
};
const startThread = (rest: REST, message: string): Promise<unknown> =>
  rest.post(Routes.threads(newsroom(), message), { body: { name: 'more' } });

test('a thread that hangs on a message has its id, its own messages, and is begun once', async () => {
  const rest = await open();
  const head = await say(rest, newsroom(), 'head');
  await expect(say(rest, head, 'too early')).rejects.toMatchObject({ code: 10003 });
  expect(await startThread(rest, head)).toMatchObject({ id: head, parent_id: newsroom(), name: 'more' });
  await expect(startThread(rest, head)).rejects.toMatchObject({ code: 160004 });
  await say(rest, head, 'below');
  expect(discord.history(head).map(({ content }) => content)).toEqual(['below']);
  expect(discord.history('newsroom').map(({ content }) => content)).toEqual(['head']);
});

test('what is deleted can have no thread', async () => {
  const rest = await open();
  const head = await say(rest, newsroom(), 'head');
  await rest.delete(Routes.channelMessage(newsroom(), head));
  await expect(startThread(rest, head)).rejects.toMatchObject({ code: 10008 });
});

test('the bot begins threads, speaks in them and reads back only where it may', async () => {
  const rest = await open({
    channels: [
      { name: 'newsroom', lacks: ['createThreads', 'readHistory'] },
      { name: 'desk', lacks: ['sendInThreads'] },
    ],
  });
  const head = await say(rest, newsroom(), 'head');
  await expect(startThread(rest, head)).rejects.toMatchObject({ code: 50013 });
  expect(await rest.get(Routes.channelMessages(newsroom()))).toEqual([]);
  const desk = discord.community.channel('desk').id;
  const other = await say(rest, desk, 'head');
  await rest.post(Routes.threads(desk, other), { body: { name: 'more' } });
  await expect(say(rest, other, 'below')).rejects.toMatchObject({ code: 50013 });
});

test('the server tells of its roles and of the bot, and of nobody else', async () => {
  const rest = await open();
  const { guild, bot, botRole, person } = discord.community;
  expect(await rest.get(Routes.guildMember(guild.id, bot.id))).toMatchObject({ roles: [botRole.id] });
  await expect(rest.get(Routes.guildMember(guild.id, person('anna').id))).rejects.toMatchObject({
    code: 10007,
  });
  await expect(rest.get(Routes.guildRoles('1'))).rejects.toMatchObject({ code: 10004 });
  const roles = await rest.get(Routes.guildRoles(guild.id));
  const ids = Array.isArray(roles) ? roles.map(({ id }: Fields) => id) : [];
  expect(ids).toEqual([guild.id, botRole.id]);
});
