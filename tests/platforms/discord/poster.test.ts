import { afterEach, describe, expect, test } from 'vitest';
import { createDiscordPoster } from '../../../src/platforms/discord/poster.ts';
import { createPostingRest } from '../../../src/platforms/discord/rest.ts';
import { heading, list, paragraph, reply, text } from '../../../src/reply/build.ts';
import { describePoster, type PosterWorld } from '../../contracts/poster.ts';
import type { RestFault } from '../../support/discord/faults.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from '../../support/discord/server.ts';
import { restOf } from '../../support/discord/small-bot.ts';
import { nextSnowflake } from '../../support/discord/snowflake.ts';
import { checkDiscordMessage, checkNothingObeyed } from '../../support/discord-limits.ts';
import { type Fields, fieldsAt, listAt, parseFields, textAt, valueAt } from '../../support/fields.ts';

const ROLE = '112233445566778899';

const posterOf = (connection: Pick<DiscordStandIn, 'apiUrl' | 'token'>, timeoutMs = 10_000) =>
  createDiscordPoster({ rest: createPostingRest(connection), isConnected: () => true, timeoutMs });

const FAULTS: readonly RestFault['kind'][] = [
  '429',
  '429-global',
  '10003',
  '20016',
  '40005',
  '50001',
  '50008',
  '50013',
  '50035',
  '50083',
  '160005',
  '500-before',
  '500-after',
  '502-after',
  'reset-before',
  'reset-after',
  'closed-before',
  'closed-after',
  'hang-before',
  'hang-after',
  'stall-after',
];

interface World extends PosterWorld {
  readonly discord: DiscordStandIn;
}

const open = async (options: DiscordOptions = {}): Promise<World> => {
  const discord = await startDiscord({ checksAnswers: true, ...options });
  const channel = discord.community.channel('newsroom');
  return {
    discord,
    poster: posterOf(discord),
    hasty: posterOf(discord, 1_000),
    channel: `discord:${channel.id}`,
    kept: () =>
      discord
        .shown()
        .filter(({ via }) => via === 'post')
        .map(({ id, channel: where, isSilent }) => ({
          id,
          thread: where === channel.id ? '' : where,
          isSilent,
        })),
    attempts: () => discord.requests('post').length,
    fail: (fault) => {
      const kind = FAULTS.find((known) => known === fault);
      if (kind === undefined) throw new Error(`no fault ${fault}`);
      discord.fail({ route: 'post', kind, retryAfterS: 30 });
    },
    complaints: (body) => complaintsAbout(parseFields(body) ?? {}),
    pings: (body) => pingsIn(parseFields(body) ?? {}),
    chatter: async (count, thread) => {
      const place = thread ?? channel.id;
      for (let number = 0; number < count; number++) discord.say('something else', { channel: place });
    },
    close: () => discord.close(),
  };
};

const complaintsAbout = (body: Fields): readonly string[] => [
  ...checkDiscordMessage(body),
  ...checkNothingObeyed({ embeds: listAt(body, 'embeds') }),
];

/** Only `content` notifies anybody, and of that only what `allowed_mentions` allows. */
const pingsIn = (body: Fields): readonly string[] => {
  const content = textAt(body, 'content');
  const { parse = ['users', 'roles', 'everyone'], roles = [] } = fieldsAt(body, 'allowed_mentions');
  const allows = (what: string): boolean => Array.isArray(parse) && parse.includes(what);
  const named = [...content.matchAll(/<@&(\d+)>/g)].map(([, id = '']) => id);
  const isNamed = (id: string): boolean => allows('roles') || (Array.isArray(roles) && roles.includes(id));
  return [...(/@here/.test(content) && allows('everyone') ? ['here'] : []), ...named.filter(isNamed)];
};

describePoster('Discord', {
  open,
  traits: { canPostSilently: true, canLookUp: true },
  mention: ROLE,
  refusals: [
    ['429', 'rate-limited'],
    ['20016', 'rate-limited'],
    ['10003', 'not-in-channel'],
    ['50001', 'not-in-channel'],
    ['50013', 'no-permission'],
    ['50008', 'no-permission'],
    ['50083', 'archived'],
    ['160005', 'archived'],
    ['50035', 'too-long'],
    ['40005', 'too-long'],
  ],
  losses: [
    ['500-before', false],
    ['500-after', true],
    ['502-after', true],
    ['reset-before', false],
    ['reset-after', true],
    ['closed-before', false],
    ['closed-after', true],
    ['hang-before', false],
    ['hang-after', true],
    ['stall-after', true],
  ],
  at: (origin) => posterOf({ apiUrl: `${origin}/api`, token: 'none' }),
});

describe('a digest in Discord', () => {
  let world: World;
  afterEach(() => world.close());

  const MARKER = 'NEWSROOM/discord:112233445566778899/2026-11-21T08:00';
  const DIGEST = reply('answered', [heading('Digest'), paragraph('Three are new.'), list([[text('one')]])]);
  const print = (thread = false, mention: string | null = null): readonly string[] =>
    world.poster.print(DIGEST, { mention, thread, marker: MARKER });
  const partOf = (index: number, thread: string | null = null) => ({
    channel: world.channel,
    marker: `${MARKER}#${index}`,
    body: print(thread !== null)[index] ?? '',
    thread,
    isSilent: false,
  });
  const postHead = async (): Promise<string> => {
    const outcome = await world.poster.post({ ...partOf(0), body: print(true)[0] ?? '' });
    return outcome.type === 'posted' ? outcome.messageId : '';
  };

  test('ends with its marker, and carries a nonce that is the same at every try', async () => {
    world = await open();
    const first = await world.poster.post(partOf(0));
    const again = await world.poster.post(partOf(0));
    expect([again, world.kept().length]).toEqual([first, 1]);
    const [one, other] = world.discord.requests('post').map(({ body }) => body);
    expect(one).toMatchObject({ enforce_nonce: true, nonce: expect.stringMatching(/^[\w-]{20,25}$/) });
    expect(other).toEqual(one);
    expect(listAt(one ?? {}, 'embeds').at(-1)).toMatchObject({ footer: { text: `${MARKER}#0` } });
  });

  test('has a nonce of its own in each part', async () => {
    world = await open();
    for (const index of [0, 1, 10]) await world.poster.post({ ...partOf(0), marker: `${MARKER}#${index}` });
    expect(new Set(world.discord.requests('post').map(({ body }) => valueAt(body, 'nonce'))).size).toBe(3);
  });

  test('makes a sound outside of quiet hours', async () => {
    world = await open();
    await world.poster.post(partOf(0));
    expect(world.kept()).toMatchObject([{ isSilent: false }]);
  });

  test('mentions everybody who is there when the settings say so', async () => {
    world = await open();
    expect(print(false, 'here').map(world.pings)).toEqual([['here']]);
    await world.poster.post({ ...partOf(0), body: print(false, 'here')[0] ?? '' });
    expect(world.discord.history('newsroom')).toMatchObject([{ content: '@here', mention_everyone: true }]);
  });

  test('begins its thread with the first part below the head, once, with a name for people', async () => {
    world = await open();
    const head = await postHead();
    await world.poster.post(partOf(1, head));
    await world.poster.post({ ...partOf(1, head), marker: `${MARKER}#2` });
    const started = world.discord.requests('thread.start').map(({ body }) => body);
    expect(started).toEqual([{ name: 'NEWSROOM 2026-11-21 08:00' }]);
    expect(world.kept().map(({ thread }) => thread)).toEqual(['', head, head]);
  });

  test.each(['reset-after', '500-after', 'hang-after'] as const)(
    'whose thread was begun when the answer got lost (%s) goes on in it',
    async (kind) => {
      world = await open();
      const head = await postHead();
      world.discord.fail({ route: 'thread.start', kind });
      expect((await world.hasty.post(partOf(1, head))).type).toBe('uncertain');
      expect(await world.poster.find(partOf(1, head), Date.now())).toEqual({ type: 'absent' });
      expect((await world.poster.post(partOf(1, head))).type).toBe('posted');
      expect(world.kept().map(({ thread }) => thread)).toEqual(['', head]);
    },
  );

  test('whose thread somebody else begins in the same moment goes on in it', async () => {
    world = await open();
    const head = await postHead();
    const rest = restOf(world.discord);
    const { id } = world.discord.community.channel('newsroom');
    await rest.post(`/channels/${id}/messages/${head}/threads`, { body: { name: 'theirs' } });
    world.discord.fail({ route: 'post', kind: '10003' });
    expect((await world.poster.post(partOf(1, head))).type).toBe('posted');
  });

  test('whose head was deleted is refused by that name', async () => {
    world = await open();
    const head = await postHead();
    const { id } = world.discord.community.channel('newsroom');
    await restOf(world.discord).delete(`/channels/${id}/messages/${head}`);
    const outcome = await world.poster.post(partOf(1, head));
    expect(outcome).toMatchObject({ type: 'refused', failure: 'head-gone' });
    expect(world.kept()).toHaveLength(1);
  });

  test('without the right to begin threads is refused for want of permission', async () => {
    world = await open({ channels: [{ name: 'newsroom', lacks: ['createThreads'] }] });
    const outcome = await world.poster.post(partOf(1, await postHead()));
    expect(outcome).toMatchObject({ type: 'refused', failure: 'no-permission' });
  });

  test('is refused by channels where the bot may not speak, or that it cannot see, or that are gone', async () => {
    world = await open({
      channels: [
        { name: 'newsroom', canSpeak: false },
        { name: 'elsewhere', hasBot: false },
      ],
    });
    expect(await world.poster.post(partOf(0))).toMatchObject({ failure: 'no-permission' });
    const elsewhere = `discord:${world.discord.community.channel('elsewhere').id}` as const;
    const unseen = await world.poster.post({ ...partOf(0), channel: elsewhere });
    expect(unseen).toMatchObject({ failure: 'not-in-channel' });
    const gone = await world.poster.post({ ...partOf(0), channel: `discord:${nextSnowflake()}` });
    expect(gone).toMatchObject({ failure: 'not-in-channel' });
  });

  test('that may not be looked up is not taken for absent: Discord shows an empty channel', async () => {
    world = await open({ channels: [{ name: 'newsroom', lacks: ['readHistory'] }] });
    await world.poster.post(partOf(0));
    const found = await world.poster.find(partOf(0), Date.now());
    expect(found).toMatchObject({ type: 'unknown', failure: 'no-permission' });
  });

  test('that nobody can tell to be absent is unknown, when the rights of the bot cannot be read', async () => {
    world = await open();
    world.discord.fail({ route: 'roles', kind: '500-before' });
    const found = await world.poster.find(partOf(0), Date.now());
    expect(found).toMatchObject({ type: 'unknown', failure: 'network' });
  });

  test('with a revoked token is refused by that name, the second time without asking', async () => {
    world = await open();
    world.discord.fail({ kind: 'token-revoked' });
    const refused = { type: 'refused', failure: 'token-refused' };
    expect(await world.poster.post(partOf(0))).toMatchObject(refused);
    expect(await world.poster.post(partOf(0))).toMatchObject(refused);
    const found = await world.poster.find(partOf(0), Date.now());
    expect(found).toMatchObject({ type: 'unknown', failure: 'token-refused' });
    expect(world.attempts()).toBe(1);
  });

  test('waits for nothing by itself when Discord tells beforehand that it has had enough', async () => {
    world = await open({ rateLimit: { requests: 1, perMs: 60_000 } });
    await world.poster.post(partOf(0));
    const outcome = await world.poster.post({ ...partOf(0), marker: `${MARKER}#1` });
    expect(outcome).toMatchObject({ type: 'refused', failure: 'rate-limited' });
    expect(outcome.type === 'refused' ? outcome.retryAfterMs : 0).toBeGreaterThan(50_000);
    expect(world.kept()).toHaveLength(1);
  });

  test('waits for nothing when the whole bot has had enough', async () => {
    world = await open();
    world.fail('429-global');
    expect(await world.poster.post(partOf(0))).toMatchObject({ type: 'refused', failure: 'rate-limited' });
    const found = await world.poster.find(partOf(0), Date.now());
    expect(found).toMatchObject({ type: 'unknown', failure: 'rate-limited' });
  });
});
