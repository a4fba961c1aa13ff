import { DiscordAPIError, type REST, Routes } from 'discord.js';
import { describe, expect, it, type TestContext } from 'vitest';
import type { RestFault } from './faults.ts';
import { type DiscordOptions, type DiscordStandIn, startDiscord } from './server.ts';
import { restOf, type SmallBot, startBot } from './small-bot.ts';

/** A busy machine is not what is tried here: nothing is too late, and waits are long. */
const PATIENT = { patienceMs: 15_000, now: () => 0 };

type Kind = RestFault['kind'];

const open = async (
  { onTestFinished }: TestContext,
  options: DiscordOptions = {},
): Promise<DiscordStandIn> => {
  const discord = await startDiscord({ ...PATIENT, ...options });
  onTestFinished(() => discord.close());
  return discord;
};

const openWithBot = async (context: TestContext, options: DiscordOptions = {}) => {
  const discord = await startDiscord({ ...PATIENT, ...options });
  const bot: SmallBot = await startBot(discord);
  context.onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  return { discord, bot };
};

const post = (discord: DiscordStandIn, rest: REST, body: object): Promise<unknown> =>
  rest.post(Routes.channelMessages(discord.community.channel('newsroom').id), { body });

const NONCE = { nonce: 'slot-1', enforce_nonce: true };

/** How many messages there are after one post by the client as it comes, which tries again: without and with a nonce. */
const RETRIED: readonly (readonly [Kind, number, number])[] = [
  ['500-before', 1, 1],
  ['502-before', 1, 1],
  ['reset-before', 1, 1],
  ['500-after', 2, 1],
  ['502-after', 2, 1],
  ['reset-after', 2, 1],
];

describe.concurrent('a post', () => {
  it.for(RETRIED)('that meets %s is made again', async ([kind, without, withNonce], context) => {
    const discord = await open(context);
    const rest = restOf(discord);
    discord.fail({ route: 'post', kind });
    await post(discord, rest, { content: 'no nonce' });
    discord.fail({ route: 'post', kind });
    await post(discord, rest, { content: 'a nonce', ...NONCE });
    const contents = discord.history('newsroom').map(({ content }) => content);
    expect(contents.filter((content) => content === 'no nonce')).toHaveLength(without);
    expect(contents.filter((content) => content === 'a nonce')).toHaveLength(withNonce);
    expect(discord.requests('post').map(({ fault }) => fault)).toEqual([kind, '', kind, '']);
  });

  it.for([
    ['closed-before', 0],
    ['closed-after', 1],
  ] as const)('whose connection is %s is not made again', async ([kind, kept], context) => {
    const discord = await open(context);
    discord.fail({ route: 'post', kind });
    const posted = post(discord, restOf(discord), { content: 'once' });
    await expect(posted).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
    expect(discord.history('newsroom')).toHaveLength(kept);
  });

  it.for([
    ['hang-before', 0],
    ['hang-after', 1],
  ] as const)('that meets %s is given up by the client', async ([kind, kept], context) => {
    const discord = await open(context);
    discord.fail({ route: 'post', kind });
    const posted = post(discord, restOf(discord, { timeout: 100, retries: 0 }), { content: 'once' });
    await expect(posted).rejects.toMatchObject({ name: 'AbortError' });
    expect(discord.history('newsroom')).toHaveLength(kept);
  });

  it.for(['429', '429-global'] as const)('that meets a %s waits and is made again', async (kind, context) => {
    const discord = await open(context);
    discord.fail({ route: 'post', kind, retryAfterS: 1 });
    const from = performance.now();
    await post(discord, restOf(discord), { content: 'later' });
    expect(performance.now() - from).toBeGreaterThan(1000);
    expect(discord.history('newsroom')).toHaveLength(1);
  });

  it.for([
    ['50013', 403],
    ['10003', 404],
    ['50035', 400],
  ] as const)('that is refused with %s fails at once', async ([kind, status], context) => {
    const discord = await open(context);
    discord.fail({ route: 'post', kind });
    const refused = await post(discord, restOf(discord), { content: 'x' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DiscordAPIError);
    expect(refused).toMatchObject({ code: Number(kind), status });
    expect(discord.requests('post')).toHaveLength(1);
  });
});

/** What becomes of a command when its acknowledgement meets a fault. */
const ACKNOWLEDGED: readonly (readonly [Kind, string])[] = [
  ['reset-before', ''],
  ['500-before', ''],
  ['reset-after', 'already been acknowledged'],
  ['500-after', 'already been acknowledged'],
  ['closed-after', 'other side closed'],
];

describe.concurrent('an acknowledgement', () => {
  it.for(ACKNOWLEDGED)('that meets %s arrives, but the bot is told %j', async ([kind, told], context) => {
    const { discord, bot } = await openWithBot(context);
    discord.fail({ route: 'callback', kind });
    const gesture = discord.command('echo', { words: 'nato' });
    expect((await gesture.acked()).type).toBe(5);
    if (told === '') await gesture.answer();
    else await discord.command('echo', { words: 'afterwards' }).answer();
    expect(bot.events.slice(2)).toEqual(told === '' ? [] : [expect.stringContaining(told)]);
  });

  it.for(['10062', '40060'] as const)('that is refused with %s never arrives', async (kind, context) => {
    const { discord, bot } = await openWithBot(context, { patienceMs: 300 });
    const fault = discord.fail({ route: 'callback', kind });
    const gesture = discord.command('echo', { words: 'nato' });
    await fault.reached();
    await expect(gesture.acked()).rejects.toThrow('waited 300 ms for an acknowledgement');
    expect(bot.events.slice(2)).toEqual([expect.stringContaining(kind)]);
  });

  it('after three seconds is too late', async (context) => {
    let now = 0;
    const { discord, bot } = await openWithBot(context, { patienceMs: 300, now: () => now });
    const gesture = discord.command('echo', { words: 'nato' });
    await gesture.payload();
    now = 3001;
    await expect(gesture.answer()).rejects.toThrow('an answer to /echo words:nato');
    expect(bot.events.slice(2)).toEqual([expect.stringContaining('Unknown interaction')]);
  });
});

describe.concurrent('a fault', () => {
  it('of every route meets each, until its end', async (context) => {
    const discord = await open(context);
    const refused = discord.fail({ route: '*', kind: '401', times: Number.POSITIVE_INFINITY });
    const path = Routes.applicationCommands(discord.community.bot.id);
    await expect(restOf(discord).get(path)).rejects.toMatchObject({ status: 401 });
    await expect(restOf(discord).get(Routes.user())).rejects.toMatchObject({ status: 401 });
    refused.end();
    expect(await restOf(discord).get(path)).toEqual([]);
    expect(refused.hits()).toBe(2);
  });

  it('of the gateway’s address ends a login after four requests', async (context) => {
    const discord = await open(context);
    discord.fail({ route: 'gateway', kind: '500-before', times: Number.POSITIVE_INFINITY });
    await expect(startBot(discord)).rejects.toMatchObject({ status: 500 });
    expect(discord.requests('gateway')).toHaveLength(4);
  });

  it('that is waited for in vain is named, with what there was instead', async (context) => {
    const discord = await open(context);
    const fault = discord.fail({ route: 'post', kind: '429' });
    await expect(fault.reached(1, 20)).rejects.toThrow(
      'waited 20 ms for fault {"route":"post","kind":"429"}',
    );
    await restOf(discord).get(Routes.user());
    await expect(discord.untilRequests('post', 1, 20)).rejects.toThrow('1 requests post; so far: me');
  });
});

it('a token that is wrong or missing is refused where one is needed', async (context) => {
  const discord = await open(context);
  for (const authorization of ['Bot wrong', discord.token, '']) {
    const answer = await fetch(`${discord.apiUrl}/v10/users/@me`, { headers: { authorization } });
    expect([answer.status, await answer.json()]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  }
});
