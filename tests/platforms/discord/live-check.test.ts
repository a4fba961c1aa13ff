import { afterEach, expect, test } from 'vitest';
import type { ChannelAddress } from '../../../src/core/digest/address.ts';
import { type LiveChannel, runLiveChecks } from '../../../src/core/live-check.ts';
import type { Finding } from '../../../src/core/setting-finding.ts';
import { discordLiveChecks } from '../../../src/platforms/discord/live-check.ts';
import type { ChannelPlan } from '../../support/discord/community.ts';
import type { RestFault } from '../../support/discord/faults.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from '../../support/discord/server.ts';
import { ECHO } from '../../support/discord/small-bot.ts';

let discord: DiscordStandIn;
afterEach(() => discord.close());

const open = async (options: DiscordOptions = {}): Promise<void> => {
  discord = await startDiscord({ checksAnswers: true, ...options });
  discord.register('global', [ECHO]);
};
const inChannel = (name: string): ChannelAddress => `discord:${discord.community.channel(name).id}`;
const onlyWith = (plan: Partial<ChannelPlan>): Promise<void> =>
  open({ channels: [{ name: 'newsroom', ...plan }] });

interface Asked extends Partial<LiveChannel> {
  readonly guildId?: string | null;
  readonly timeoutMs?: number;
}

/** Asks about one channel; what was asked must not have posted anything. */
const ask = async ({
  guildId = null,
  timeoutMs = 5_000,
  ...given
}: Asked = {}): Promise<readonly Finding[]> => {
  const key = 'DIGEST_NEWSROOM_CHANNEL';
  const channel = { address: inChannel('newsroom'), key, thread: false, mention: null, ...given };
  const { token, apiUrl } = discord;
  const connection = { token, apiUrl, guildId };
  const clock = () => Date.parse('2026-11-21T08:00:00Z');
  const found = await runLiveChecks(discordLiveChecks({ connection, channels: [channel], clock, timeoutMs }));
  expect(discord.requests().filter(({ route }) => /post|start|edit|put|typing/.test(route))).toEqual([]);
  expect([discord.shown(), discord.sockets.count()]).toEqual([[], 0]);
  return found;
};
const wrongs = (found: readonly Finding[]): readonly string[] => found.map(({ wrong }) => wrong);

test('with everything as it should be nothing is found', async () => {
  await open();
  expect(await ask()).toEqual([]);
  expect(await ask({ thread: true })).toEqual([]);
  expect(await ask({ address: inChannel('a thread') })).toEqual([]);
});

test('a conversation with one person needs no rights', async () => {
  await open();
  expect(await ask({ address: inChannel('@anna') })).toEqual([]);
});

const LACKS: readonly (readonly [Partial<ChannelPlan>, boolean, string])[] = [
  [{ canSpeak: false }, false, 'Send Messages and Embed Links'],
  [{ lacks: ['embedLinks'] }, false, 'Embed Links'],
  [{ lacks: ['readHistory'] }, false, 'Read Message History'],
  [{ lacks: ['createThreads'] }, true, 'Create Public Threads'],
  [{ lacks: ['sendInThreads'] }, true, 'Send Messages in Threads'],
];
test.each(LACKS)(
  'what the bot lacks in the channel is named: %o, thread: %s',
  async (plan, thread, names) => {
    await onlyWith(plan);
    const address = inChannel('newsroom');
    expect(await ask({ thread })).toEqual([
      {
        key: 'DIGEST_NEWSROOM_CHANNEL',
        place: null,
        wrong: `The bot lacks ${names} in ${address}.`,
        instead:
          'Give the bot or its role what it lacks, in the permissions of the channel or of the server.',
      },
    ]);
  },
);

test.each(['createThreads', 'sendInThreads'] as const)('without a thread %s is not needed', async (name) => {
  await onlyWith({ lacks: [name] });
  expect(await ask()).toEqual([]);
});

test('in a thread the rights of its channel count', async () => {
  await open({
    channels: [
      { name: 'newsroom', lacks: ['embedLinks'] },
      { name: 'below', threadOf: 'newsroom' },
    ],
  });
  expect(wrongs(await ask({ address: inChannel('below') }))[0]).toContain('lacks Embed Links');
});

test('a thread can hold no thread', async () => {
  await open();
  const found = await ask({ address: inChannel('a thread'), thread: true });
  expect(wrongs(found)[0]).toMatch(/is of a kind that takes no threads/);
});

test.each(['here', '112233445566778899'])(
  'a mention of %s that would notify nobody is found',
  async (mention) => {
    await open();
    expect(wrongs(await ask({ mention }))).toEqual([
      `The mention (${mention}) would notify nobody in ${inChannel('newsroom')}.`,
    ]);
  },
);

test('a channel that the bot cannot see, or that is gone, is found by the setting that names it', async () => {
  await open();
  const gone: ChannelAddress = 'discord:112233445566778899';
  for (const address of [inChannel('elsewhere'), gone])
    expect(await ask({ address })).toMatchObject([
      {
        key: 'DIGEST_NEWSROOM_CHANNEL',
        wrong: `Nothing can be posted to ${address}: the bot is not in the channel, or the channel is gone.`,
      },
    ]);
});

test('a channel of which Discord tells too little is found all the same', async () => {
  await open();
  discord.fail({ route: 'member', kind: '10007' });
  expect(wrongs(await ask())).toEqual([
    'The platform does not tell whether anything can be posted to this channel.',
  ]);
});

test('channels of other platforms are left to others', async () => {
  await open();
  expect(await ask({ address: 'slack:C0123456789' })).toEqual([]);
  expect(discord.requests('channel')).toEqual([]);
});

test('a bot without any command is told how to get them, and one with old ones is not', async () => {
  await open();
  discord.register('global', []);
  expect(await ask()).toMatchObject([
    {
      key: null,
      wrong: 'Discord knows no command of the bot yet.',
      instead: expect.stringContaining('register'),
    },
  ]);
});

test('a server for the commands where the bot is not is found', async () => {
  await open();
  expect(await ask({ guildId: '112233445566778899' })).toMatchObject([{ key: 'DISCORD_GUILD_ID' }]);
});

test('a day without logins left is told with its end', async () => {
  await open({ sessionLimit: { remaining: 0, resetAfterMs: 3_600_000 } });
  expect(wrongs(await ask())).toEqual(['Discord lets the bot log in no more before 2026-11-21 09:00 UTC.']);
});

test('a token that is refused is the only thing to be told', async () => {
  await open();
  discord.fail({ kind: 'token-revoked' });
  expect(await ask({ address: inChannel('elsewhere') })).toMatchObject([
    { key: 'DISCORD_TOKEN', wrong: 'Discord does not accept what is set as DISCORD_TOKEN.' },
  ]);
});

test.each(['500-before', 'reset-before', 'closed-before'] as const satisfies readonly RestFault['kind'][])(
  'when Discord cannot be asked (%s) that is told after one request',
  async (kind) => {
    await open();
    discord.fail({ route: '*', kind, times: Number.POSITIVE_INFINITY });
    const [wrong] = wrongs(await ask());
    expect(wrong).toBe(`Discord could not be checked. Discord could not be reached at ${discord.apiUrl}.`);
    expect(discord.requests()).toHaveLength(1);
  },
);

test('when Discord does not answer for a channel it ends by itself', async () => {
  await open();
  discord.fail({ route: 'channel', kind: 'hang-before' });
  expect(wrongs(await ask({ timeoutMs: 1_000 }))[0]).toContain('could not be reached');
});
