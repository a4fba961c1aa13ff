import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { Fault } from '../../support/discord/faults.ts';
import type { DiscordOptions, DiscordStandIn } from '../../support/discord/server.ts';
import { startSlack } from '../../support/slack/server.ts';
import { socketEnv } from '../slack/newsroom.ts';
import { type Newsroom, NO_DOCUMENTS, openNewsroom } from './newsroom.ts';

/** Discord asks for five seconds between two identifications, and discord.js takes a random part more. */
const IDENTIFYING_MS = 40_000;

const FATAL = { level: 60, msg: 'a platform cannot go on; stopping' };

const open = async ({ onTestFinished }: TestContext, discord: DiscordOptions = {}): Promise<Newsroom> => {
  const room = await openNewsroom({
    env: NO_DOCUMENTS,
    discord: { patienceMs: IDENTIFYING_MS, ...discord },
  });
  onTestFinished(() => room.close());
  return room;
};

const expectOneAnswer = async (discord: DiscordStandIn): Promise<void> => {
  const gesture = discord.command('corpus');
  await gesture.answer();
  expect(gesture.seen()).toHaveLength(1);
};

/** What happens, by what it is called, and what happens to the next connection. */
type Trouble = readonly [string, Fault, Fault?];

const RESUMED: readonly Trouble[] = [
  ['a request to connect again', { kind: 'reconnect' }],
  ['an invalid session that may be resumed', { kind: 'invalid-session', isResumable: true }],
  ['a close with 4000', { kind: 'close', code: 4000 }],
  ['a reset', { kind: 'drop' }],
  ['resets before the hello', { kind: 'drop' }, { kind: 'close-before-hello', times: 2 }],
  ['closes before the hello', { kind: 'drop' }, { kind: 'close-before-hello', times: 2, code: 4000 }],
];

describe('the session goes on', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await openNewsroom({ env: NO_DOCUMENTS });
  }, 60_000);
  afterAll(() => room.close());

  it.for(RESUMED)('after %s: what happened meanwhile is answered, once', async ([, fault, next]) => {
    const { discord } = room;
    const resumed = discord.sockets.events('resumed').length;
    if (next !== undefined) discord.fail(next);
    discord.fail(fault);
    const gestures = [discord.command('corpus'), discord.mention('help', { channel: 'desk' })];
    await discord.sockets.until('resumed', resumed + 1);
    for (const gesture of gestures) await gesture.answer();
    for (const gesture of gestures) expect(gesture.seen()).toHaveLength(1);
    expect(discord.sockets.events('identified')).toHaveLength(1);
  });

  it('a gesture that Discord sends again after a resume is answered once', async () => {
    const { discord } = room;
    const resumed = discord.sockets.events('resumed').length;
    const gesture = discord.mention('help');
    await gesture.answer();
    discord.fail({ kind: 'drop' });
    await discord.sockets.until('resumed', resumed + 1);
    await discord.redeliver(gesture).acked();
    await expectOneAnswer(discord);
    expect(gesture.seen()).toHaveLength(1);
  });
});

it('a connection without an answer to its heartbeats is left for another, and nothing is lost', async (context) => {
  const { discord } = await open(context, { heartbeatMs: 1000 });
  discord.fail({ kind: 'no-heartbeat-ack' });
  const gesture = discord.command('corpus');
  await gesture.answer();
  await discord.sockets.until('resumed', 1);
  await expectOneAnswer(discord);
  expect(gesture.seen()).toHaveLength(1);
});

const IDENTIFIED_ANEW: readonly Trouble[] = [
  ['an invalid session', { kind: 'invalid-session', isResumable: false }],
  ['a close with 1000', { kind: 'close', code: 1000 }],
  ['a session that cannot be resumed', { kind: 'reconnect' }, { kind: 'refuse-resume' }],
  ['connections that are refused', { kind: 'drop' }, { kind: 'refuse-connections', times: 2 }],
  ['an identification too soon', { kind: 'close', code: 1000 }, { kind: 'invalid-identify' }],
  [
    'a gateway that cannot be asked for',
    { kind: 'close', code: 1000 },
    { route: 'gateway', kind: '500-before', times: 4 },
  ],
];

describe.concurrent('a new session begins, and people are answered', () => {
  it.for(IDENTIFIED_ANEW)('after %s', async ([, fault, next], context) => {
    const { discord } = await open(context);
    if (next !== undefined) discord.fail(next);
    discord.fail(fault);
    await discord.sockets.until('ready', 2);
    await expectOneAnswer(discord);
  });
});

describe.concurrent('the process ends on purpose, and says why', () => {
  it.for<Trouble>([
    ['a close with 4004', { kind: 'close', code: 4004 }],
    ['a token that was taken back', { kind: 'token-revoked' }],
    ['a token refused as it comes back', { kind: 'close', code: 1000 }, { route: 'gateway', kind: '401' }],
  ])('%s', async ([, fault, next], context) => {
    const { discord, untilExit, program } = await open(context);
    if (next !== undefined) discord.fail(next);
    discord.fail(fault);
    expect(await untilExit()).toEqual({ code: 1, signal: null });
    expect(program().stderr()).toMatch(
      /^Discord does not accept what is set as DISCORD_TOKEN\. Copy it again/m,
    );
    expect(program().log()).toContainEqual(expect.objectContaining(FATAL));
  });

  it('a close with 4014', async (context) => {
    const { discord, untilExit, program } = await open(context);
    discord.fail({ kind: 'close', code: 4014 });
    expect(await untilExit()).toEqual({ code: 1, signal: null });
    expect(program().stderr()).toMatch(/^Discord has closed the connection for good \(4014\)\./m);
  });

  it('no login is left for today', async (context) => {
    const { discord, untilExit, program } = await open(context);
    discord.changeSessionLimit({ remaining: 0 });
    discord.fail({ kind: 'invalid-session', isResumable: false });
    expect(await untilExit()).toEqual({ code: 1, signal: null });
    expect(program().stderr()).toMatch(
      /^Discord lets the bot log in no more before \d{4}-\d\d-\d\d \d\d:\d\d UTC\./m,
    );
    expect(discord.sockets.events('identified')).toHaveLength(1);
  });
});

describe.concurrent('two shards', () => {
  const SHARDS = { shards: 2, sessionLimit: { maxConcurrency: 2 } };

  it('both hear: the server, and the direct messages', async (context) => {
    const { discord } = await open(context, SHARDS);
    expect(discord.sockets.count()).toBe(2);
    await discord.mention('help').answer();
    await discord.dm('help').answer();
    await discord.command('corpus', {}, { where: 'private' }).answer();
  });

  it('both are lost, and both come back', async (context) => {
    const { discord } = await open(context, SHARDS);
    discord.fail({ kind: 'drop', which: 'all' });
    await discord.sockets.until('resumed', 2);
    await discord.mention('help').answer();
    await discord.dm('help').answer();
  });
});

describe.concurrent('Slack and Discord, served by one process', () => {
  const openBoth = async (context: TestContext) => {
    const slack = await startSlack();
    context.onTestFinished(() => slack.close());
    const room = await openNewsroom({ env: { ...NO_DOCUMENTS, ...socketEnv(slack) } });
    context.onTestFinished(() => room.close());
    return { ...room, slack };
  };

  it('both answer', async (context) => {
    const { slack, discord } = await openBoth(context);
    await Promise.all([
      slack.command('/corpus', '').answer(),
      discord.command('corpus').answer(),
      discord.mention('help').answer(),
    ]);
  });

  it('a token that Discord takes back ends both', async (context) => {
    const { slack, discord, untilExit, program } = await openBoth(context);
    discord.fail({ kind: 'token-revoked' });
    expect(await untilExit()).toEqual({ code: 1, signal: null });
    expect(program().log()).toContainEqual(expect.objectContaining(FATAL));
    expect(slack.sockets.count()).toBe(0);
  });
});
