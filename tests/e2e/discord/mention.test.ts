import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlsOf } from '../../support/discord/controls.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { nextSnowflake } from '../../support/discord/snowflake.ts';
import { type Fields, textAt } from '../../support/fields.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

const CHANNELS = [
  { name: 'newsroom' },
  { name: 'desk' },
  { name: 'a thread', threadOf: 'newsroom' },
  { name: 'notices', canSpeak: false },
];

let room: Newsroom;
let discord: DiscordStandIn;
beforeAll(async () => {
  room = await openNewsroom({ discord: { channels: CHANNELS } });
  discord = room.discord;
}, 60_000);
afterAll(() => room.close());

it('no privileged intent is asked for', () => {
  for (const { intents } of discord.sockets.events('identified')) expect(intents & PRIVILEGED).toBe(0);
});

it.each(['newsroom', 'a thread'])(
  'a mention in %s is answered below it, for everybody, once',
  async (channel) => {
    const gesture = discord.mention('nato', { channel });
    const answer = await gesture.answer();
    const id = textAt(await gesture.payload(), 'id');
    expect(answer).toMatchObject({ isPrivate: false, replyTo: id });
    expect(answer.channel).toBe(discord.community.channel(channel).id);
    expect(answer.text).toMatch(/^Said about nato/);
    expect(answer.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect(textAt(answer.body, 'nonce')).toContain(id);
    expect(gesture.seen()).toHaveLength(1);
  },
);

it.each([
  ['nato', 'who-said nato'],
  ['who-said nato', 'who-said nato'],
  ['**nato** from:kuleba', 'who-said nato from:kuleba'],
  ['/who-said nato page:2', 'who-said nato page:2'],
  ['“atlantic alliance”', 'who-said "atlantic alliance"'],
  ['', 'help'],
])('%j after the mention means %j', async (text, line) => {
  const answer = await discord.mention(text).answer();
  expect(answer.text).toBe((await discord.dm(`/${line}`).answer()).text);
});

it('a mention that is a question is answered as one, and what is offered instead of an answer can be pressed', async () => {
  const answer = await discord.mention('what did Kuleba say about sanctions?').answer();
  expect(answer.text).toMatch(/^Understood as: .*what Dmitry Kuleba said about sanctions/);
  const refusal = await discord.mention('will Kuleba win against NATO?').answer();
  const offered = await discord.click(refusal, controlsOf(refusal)[0]?.label ?? '').answer();
  expect(offered.text).toMatch(/^Said about .*NATO.* by .*Dmitry Kuleba/);
});

it('a mention that cannot be understood is answered with what works', async () => {
  expect((await discord.mention('nato since:yesterday').answer()).text).toContain('since:2022-02-01');
});

it('buttons below the answer to a mention answer privately', async () => {
  const answer = await discord.mention('nato', { channel: 'desk' }).answer();
  const why = await discord.click(answer, '1 Why', { user: 'ben' }).answer();
  expect(why).toMatchObject({ isPrivate: true, user: discord.community.person('ben').id });
});

it('buttons below the answer to a direct message work there', async () => {
  const answer = await discord.dm('nato').answer();
  const more = await discord.click(answer, 'More').answer();
  expect(more).toMatchObject({ isPrivate: true, channel: answer.channel });
  expect(more.text).toContain('Shown: 9 to');
});

it('a mention in the older spelling is one', async () => {
  const message = await mentionWith({});
  const content = `<@!${discord.community.bot.id}> putin`;
  const answer = await discord.event('MESSAGE_CREATE', { ...message, content }).answer();
  expect(answer).toMatchObject({ replyTo: '', isPrivate: false });
  expect(answer.text).toMatch(/^Said about putin/);
});

it('a mention where the bot may not write is answered by direct message', async () => {
  const posts = discord.requests('post').length;
  await discord.mention('nato', { channel: 'notices', user: 'ben' }).acked();
  await discord.untilRequests('post', posts + 2);
  await settled();
  const { dm } = discord.community.person('ben');
  expect(discord.shown().filter(({ channel }) => channel === dm)).toMatchObject([
    { isPrivate: false, replyTo: '', text: expect.stringMatching(/^Said about nato/) },
  ]);
});

it('a direct message is answered once, and the answer does not answer itself', async () => {
  const before = await settled();
  const answer = await discord.dm('nato').answer();
  expect(answer.text).toMatch(/^Said about nato/);
  expect(await settled()).toBe(before + 2);
});

it('a mention that Discord sends again is answered once', async () => {
  const gesture = discord.mention('putin');
  await gesture.answer();
  const posts = discord.requests('post').length;
  await discord.redeliver(gesture).acked();
  await discord.mention('corpus', { channel: 'desk' }).answer();
  expect(gesture.seen()).toHaveLength(1);
  expect(discord.requests('post')).toHaveLength(posts + 1);
});

/** Somebody's mention of the bot, as the gateway tells it, with what is different about it. */
const mentionWith = async (changes: Fields): Promise<Fields> => {
  const gesture = discord.mention('nato', { channel: 'desk' });
  await gesture.answer();
  return {
    ...(await gesture.payload()),
    id: nextSnowflake(),
    guild_id: discord.community.guild.id,
    ...changes,
  };
};

const byBot = (): Fields => ({ id: nextSnowflake(), username: 'other', discriminator: '0', bot: true });

describe('nobody is answered by', () => {
  it.each<readonly [string, (message: Fields) => Fields]>([
    ['another bot', () => ({ author: byBot() })],
    ['itself', ({ mentions }) => ({ author: Array.isArray(mentions) ? mentions[0] : null })],
    ['words that mention nobody', () => ({ content: 'nato', mentions: [] })],
    ['a mention of everyone', () => ({ content: '@everyone nato', mentions: [], mention_everyone: true })],
    [
      'a mention of a role',
      () => ({
        content: `<@&${discord.community.guild.id}> nato`,
        mentions: [],
        mention_roles: [discord.community.guild.id],
      }),
    ],
    ['the notice that somebody has joined', () => ({ type: 7 })],
    ['the notice that something was pinned', () => ({ type: 6, content: '' })],
  ])('%s', async (_, changesOf) => {
    const message = await mentionWith({});
    const before = await settled();
    await discord.event('MESSAGE_CREATE', { ...message, ...changesOf(message) }).acked();
    expect(await settled()).toBe(before + 1);
  });

  it('an edit', async () => {
    const message = await mentionWith({ edited_timestamp: '2026-11-21T10:00:00.000000+00:00' });
    const before = await settled();
    await discord.event('MESSAGE_UPDATE', message).acked();
    expect(await settled()).toBe(before + 1);
  });

  it('a reply that pings the bot by itself; one that mentions it is answered', async () => {
    const answer = await discord.mention('nato', { channel: 'desk' }).answer();
    const pings = await mentionWith({
      type: 19,
      content: 'thank you',
      message_reference: { message_id: answer.id, channel_id: answer.channel },
      referenced_message: answer.message,
    });
    const before = await settled();
    await discord.event('MESSAGE_CREATE', pings).acked();
    expect(await settled()).toBe(before + 1);
    const again = await discord.mention('putin', { channel: 'desk', replyTo: answer }).answer();
    expect(again.text).toMatch(/^Said about putin/);
  });
});

/** How much has been shown once everything up to now is answered, with the question that finds out. */
const settled = async (): Promise<number> => {
  await discord.dm('corpus').answer();
  return discord.shown().length;
};
