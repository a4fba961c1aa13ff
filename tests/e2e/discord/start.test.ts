import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Fault } from '../../support/discord/faults.ts';
import type { DiscordOptions, DiscordStandIn } from '../../support/discord/server.ts';
import { freePort, type Program, startProgram } from '../support/program.ts';
import { discordEnv, NO_DOCUMENTS, openDiscord, START_MS, untilReady } from './newsroom.ts';

/** As an administrator runs it: with the log at its default. */
const AS_SET_UP = { LOG_LEVEL: '', ...NO_DOCUMENTS };

const expectOneSentence = async (program: Program, sentence: string): Promise<void> => {
  expect(await program.exit).toEqual({ code: 1, signal: null });
  expect(program.stderr().split('\n').at(-1)).toContain(sentence);
  expect(program.stdout()).toBe('');
};

const open = async (
  { onTestFinished }: TestContext,
  options: DiscordOptions = {},
): Promise<DiscordStandIn> => {
  const discord = await openDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
};

const REFUSED = 'Discord does not accept what is set as DISCORD_TOKEN. Copy it again from';
const UNREACHABLE = 'Discord could not be reached at http://127.0.0.1:';
const NO_SESSIONS = 'Discord lets the bot log in no more before ';

describe.concurrent('a start that cannot succeed ends with one sentence', () => {
  it.for<readonly [Fault, string]>([
    [{ kind: 'token-revoked' }, REFUSED],
    [{ route: 'commands.get', kind: '401' }, REFUSED],
    [{ kind: 'refuse-identify', code: 4004 }, REFUSED],
    [{ kind: 'refuse-identify', code: 4014 }, 'Discord has closed the connection for good (4014).'],
    [{ route: 'gateway', kind: '500-before', times: 4 }, UNREACHABLE],
    [{ route: 'gateway', kind: '403' }, UNREACHABLE],
    [{ route: 'application', kind: 'reset-before', times: 4 }, UNREACHABLE],
  ])('after %j', async ([fault, sentence], context) => {
    const discord = await open(context);
    discord.fail(fault);
    const program = await startProgram({ env: { ...discordEnv(discord), ...AS_SET_UP } });
    await expectOneSentence(program, sentence);
  });

  it('without an intent that it is not allowed', async (context) => {
    const discord = await open(context, { allowedIntents: 0 });
    const program = await startProgram({ env: { ...discordEnv(discord), ...AS_SET_UP } });
    await expectOneSentence(program, 'Discord has closed the connection for good (4014).');
  });

  it.for<DiscordOptions>([
    { sessionLimit: { remaining: 0, resetAfterMs: 3_600_000 } },
    { sessionLimit: { remaining: 1 }, shards: 2 },
  ])('without the logins that it needs: %j', async (options, context) => {
    const discord = await open(context, options);
    const program = await startProgram({ env: { ...discordEnv(discord), ...AS_SET_UP } });
    await expectOneSentence(program, NO_SESSIONS);
    expect(program.stderr()).toMatch(/before \d{4}-\d\d-\d\d \d\d:\d\d UTC\./);
    expect(discord.sockets.events('identified')).toEqual([]);
  });

  it('with a wrong token, which nobody is shown', async (context) => {
    const discord = await open(context);
    const env = { ...discordEnv(discord), ...NO_DOCUMENTS, DISCORD_TOKEN: 'secret-of-mine' };
    const program = await startProgram({ env: { ...env, LOG_LEVEL: 'trace' } });
    await expectOneSentence(program, REFUSED);
    expect(program.stderr()).not.toContain('secret-of-mine');
  });

  it('where nobody listens', async (context) => {
    const discord = await open(context);
    const address = `http://127.0.0.1:${await freePort()}/api`;
    const program = await startProgram({
      env: { ...discordEnv(discord), ...AS_SET_UP, DISCORD_API_URL: address },
    });
    await expectOneSentence(program, `Discord could not be reached at ${address}.`);
  });
});

describe.concurrent('a start that meets trouble gets there all the same', () => {
  it.for<Fault>([
    { kind: 'close-before-hello', times: 3 },
    { kind: 'close-before-hello', code: 4000, times: 3 },
    { kind: 'refuse-connections', times: 3 },
    { kind: 'invalid-identify' },
    { route: 'gateway', kind: '502-before', times: 3 },
    { route: 'application', kind: '429', retryAfterS: 0.5 },
    { route: 'commands.get', kind: '500-before', times: 4 },
    { route: 'commands.put', kind: '429', retryAfterS: 40_000 },
  ])('%j', async (fault, context) => {
    const discord = await open(context);
    discord.fail(fault);
    const program = await startProgram({ env: { ...discordEnv(discord), ...NO_DOCUMENTS } });
    await untilReady(program);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });
});

describe('a stop in the middle of the start', () => {
  let discord: DiscordStandIn;
  beforeAll(async () => {
    discord = await openDiscord();
  });
  afterAll(() => discord.close());

  it.each<Fault>([
    { route: 'gateway', kind: 'hang-before' },
    { route: 'commands.get', kind: 'hang-before' },
    { kind: 'no-hello' },
    { kind: 'close-before-hello', times: Number.POSITIVE_INFINITY },
  ])('during %j', async (fault) => {
    const met = discord.fail(fault);
    const program = await startProgram({ env: { ...discordEnv(discord), ...NO_DOCUMENTS } });
    await met.reached(1, START_MS);
    met.end();
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    expect(discord.sockets.count()).toBe(0);
  });
});

it('no token is ever in the log', async () => {
  const discord = await openDiscord();
  const program = await startProgram({ env: { ...discordEnv(discord), LOG_LEVEL: 'trace' } });
  await untilReady(program);
  await program.stop();
  expect(program.stderr()).not.toContain(discord.token);
  await discord.close();
});
