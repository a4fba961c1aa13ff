import { type ClientOptions, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, type TestContext } from 'vitest';
import type { Fault } from './faults.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from './server.ts';
import { makeBot, type SmallBot, startBot } from './small-bot.ts';

/** So that missing answers are noticed soon; not so soon that a busy machine misses them. */
const HASTY = { heartbeatMs: 200 };

/** A busy machine is not what is tried here: nothing is too late, and waits are long. */
const PATIENT = { patienceMs: 15_000, now: () => 0 };

/** As many shards as Discord asks for; else discord.js waits for five seconds before it identifies again. */
const AT_ONCE: Partial<ClientOptions> = {
  shards: 'auto',
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
};

interface Room {
  readonly discord: DiscordStandIn;
  readonly bot: SmallBot;
}

const open = async (
  { onTestFinished }: TestContext,
  options: DiscordOptions = {},
  start = startBot,
): Promise<Room> => {
  const discord = await startDiscord({ ...PATIENT, ...options });
  const bot = await start(discord, AT_ONCE);
  onTestFinished(async () => {
    await Promise.all([bot.stop(), discord.close()]);
  });
  return { discord, bot };
};

const notLoggedIn = async (discord: DiscordStandIn, options?: Partial<ClientOptions>): Promise<SmallBot> =>
  makeBot(discord, options);

const kinds = ({ discord }: Room): readonly string[] =>
  discord.sockets
    .events()
    .filter(({ kind }) => kind !== 'heartbeat')
    .map(({ kind, code }) => (code === 0 ? kind : `${kind} ${code}`));

const LOGIN = ['opened', 'identified', 'ready'];
const RESUMING: readonly (readonly [Fault, readonly string[]])[] = [
  [{ kind: 'reconnect' }, ['closed 4200', 'opened', 'resumed']],
  [{ kind: 'invalid-session', isResumable: true }, ['resumed']],
  [{ kind: 'close', code: 4000 }, ['closed 4000', 'opened', 'resumed']],
  [{ kind: 'drop' }, ['closed 1006', 'opened', 'resumed']],
  [{ kind: 'no-heartbeat-ack' }, ['closed 4200', 'opened', 'resumed']],
];
const IDENTIFYING: readonly (readonly [Fault, readonly string[]])[] = [
  [{ kind: 'invalid-session', isResumable: false }, ['closed 1000', 'opened', 'identified', 'ready']],
  [{ kind: 'close', code: 1000 }, ['closed 1000', 'opened', 'identified', 'ready']],
];

describe.concurrent('while the bot runs', () => {
  it.for(RESUMING)(
    'after %o its session is resumed, and nothing was lost',
    async ([fault, after], context) => {
      const room = await open(context, HASTY);
      const { discord } = room;
      discord.fail(fault);
      const gesture = discord.command('echo', { words: 'meanwhile' });
      await discord.sockets.until('resumed', 1);
      await gesture.answer();
      expect(kinds(room)).toEqual([...LOGIN, ...after]);
      expect(discord.sessionLimit().remaining).toBe(999);
    },
  );

  it.for(IDENTIFYING)('after %o it identifies anew', async ([fault, after], context) => {
    const room = await open(context);
    const { discord } = room;
    discord.fail(fault);
    await discord.sockets.until('ready', 2);
    await discord.command('echo', { words: 'afterwards' }).answer();
    expect(kinds(room)).toEqual([...LOGIN, ...after]);
    expect(discord.sessionLimit().remaining).toBe(998);
  });

  it('a session that cannot be resumed is given up', async (context) => {
    const room = await open(context);
    const refused = room.discord.fail({ kind: 'refuse-resume' });
    room.discord.fail({ kind: 'reconnect' });
    await refused.reached();
    await room.discord.sockets.until('ready', 2);
    await room.discord.command('echo', { words: 'afterwards' }).answer();
    expect(kinds(room).slice(3)).toEqual(['closed 4200', 'opened', 'closed 1000', ...LOGIN]);
  });

  it('4004 is the end of it, although discord.js calls itself ready', async (context) => {
    const room = await open(context);
    room.discord.fail({ kind: 'close', code: 4004 });
    await room.discord.sockets.untilCount(0);
    await expect(room.discord.command('echo', { words: 'nato' }).acked()).rejects.toThrow('not connected');
    expect(room.bot.events.slice(2)).toEqual(['shardDisconnect 4004', 'shardError Authentication failed']);
    expect(room.bot.client.isReady()).toBe(true);
  });

  it('a token that was revoked is refused everywhere, until it is good again', async (context) => {
    const room = await open(context);
    const revoked = room.discord.fail({ kind: 'token-revoked' });
    await room.discord.sockets.until('closed', 1);
    await expect(room.bot.client.application?.commands.fetch()).rejects.toMatchObject({ status: 401 });
    expect(kinds(room).at(-1)).toBe('closed 4004');
    const again = makeBot(room.discord);
    await expect(again.client.login(room.discord.token)).rejects.toThrow('invalid token');
    revoked.end();
    const last = makeBot(room.discord, AT_ONCE);
    await last.client.login(room.discord.token);
    await last.stop();
  });

  it('connections that are refused are tried again', async (context) => {
    const room = await open(context);
    const refused = room.discord.fail({ kind: 'refuse-connections' });
    room.discord.fail({ kind: 'drop' });
    await refused.reached();
    await room.discord.sockets.until('ready', 2);
    await room.discord.command('echo', { words: 'afterwards' }).answer();
    expect(kinds(room).slice(3)).toEqual(['closed 1006', ...LOGIN]);
  });

  it('what is said while it is away is said after the resume, once', async (context) => {
    const { discord, bot } = await open(context);
    discord.fail({ kind: 'drop' });
    await discord.sockets.untilCount(0);
    const gesture = discord.mention('nato');
    await gesture.answer();
    expect(await gesture.acked()).toMatchObject({ type: 0 });
    expect(bot.heard.filter((words) => words.endsWith('> nato') && words.startsWith('<@'))).toHaveLength(1);
  });
});

describe.concurrent('at login', () => {
  it('a wrong token, wrong intents and a refusal end it', async (context) => {
    const { discord, bot } = await open(context, {}, notLoggedIn);
    await expect(bot.client.login('wrong')).rejects.toThrow('invalid token');
    const greedy = makeBot(discord, { intents: [GatewayIntentBits.MessageContent] });
    await expect(greedy.client.login(discord.token)).rejects.toThrow('Used disallowed intents');
    discord.fail({ kind: 'refuse-identify', code: 4004 });
    const refused = makeBot(discord);
    await expect(refused.client.login(discord.token)).rejects.toThrow('Authentication failed');
    await discord.sockets.until('closed', 2);
    expect(discord.sockets.events('closed').map(({ code }) => code)).toEqual([4014, 4004]);
    expect(discord.sockets.events('identified').map(({ intents }) => intents)).toEqual([1 << 15, 4609]);
  });

  it.for([{}, { code: 4000 }])(
    'a connection closed before its hello, %o, is tried again',
    async (how, context) => {
      const { discord, bot } = await open(context, {}, notLoggedIn);
      const closed = discord.fail({ kind: 'close-before-hello', times: 2, ...how });
      await bot.client.login(discord.token);
      expect([closed.hits(), discord.sockets.events('opened').length]).toEqual([2, 3]);
    },
  );

  it('without a hello nothing happens', async (context) => {
    const { discord, bot } = await open(context, { patienceMs: 300 }, notLoggedIn);
    discord.fail({ kind: 'no-hello' });
    const login = expect(bot.client.login(discord.token)).rejects.toThrow('Authentication failed');
    await discord.sockets.until('opened', 1);
    await expect(discord.sockets.until('identified', 1)).rejects.toThrow('so far: opened');
    discord.fail({ kind: 'close', code: 4004 });
    await login;
  });

  it('an identification that came too soon is made again', async (context) => {
    const { discord, bot } = await open(context, {}, notLoggedIn);
    discord.fail({ kind: 'invalid-identify' });
    await bot.client.login(discord.token);
    expect(discord.sockets.events('identified')).toHaveLength(2);
  });

  it('no more sessions than are left may be started', async (context) => {
    const { discord, bot } = await open(context, { sessionLimit: { remaining: 0 } }, notLoggedIn);
    await expect(bot.client.login(discord.token)).rejects.toThrow('Not enough sessions remaining');
    expect(discord.requests().map(({ route }) => route)).toEqual(['gateway']);
  });

  it('who identifies all the same is found out', async () => {
    const discord = await startDiscord(PATIENT);
    const bot = await startBot(discord, AT_ONCE);
    discord.changeSessionLimit({ remaining: 0 });
    discord.fail({ kind: 'invalid-session', isResumable: false });
    await discord.sockets.until('closed', 2);
    await bot.stop();
    await expect(discord.close()).rejects.toThrow('no session start was left');
  });

  it('a bot of several shards is told of the server on one of them, and of direct messages on the first', async (context) => {
    const { discord, bot } = await open(context, { shards: 3 });
    expect(discord.sockets.count()).toBe(3);
    expect(discord.sockets.events('identified').map(({ shard }) => shard)).toEqual([0, 1, 2]);
    await discord.command('echo', { words: 'nato' }).answer();
    await discord.command('echo', { words: 'nato' }, { where: 'dm' }).answer();
    await discord.dm('nato').answer();
    expect(bot.client.guilds.cache.size).toBe(1);
  });
});
