import { stat } from 'node:fs/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { standStillAt } from '../../chaos/moments.ts';
import { untilReady } from '../slack/newsroom.ts';
import { FERRY, TIDE } from './documents.ts';
import { type Newsroom, type NewsroomOptions, openNewsroom, PATIENT } from './newsroom.ts';
import type { Posted } from './posted.ts';

const open = async (options: Partial<NewsroomOptions> = {}): Promise<Newsroom> => {
  const room = await openNewsroom({ documents: [TIDE], ...options });
  onTestFinished(() => room.close());
  return room;
};

const digestsOf = (room: Newsroom, name: string): readonly Posted[] =>
  room.posted().filter(({ marker }) => marker.startsWith(`${name}/`));
const toldIn = (room: Newsroom, channel: string): readonly string[] =>
  room
    .posted()
    .filter((one) => one.channel === channel && one.marker.startsWith('ops/'))
    .map(({ text }) => text);

/** What has become of its newest digest, step by step, with the reasons. */
const historyOf = async ({ ledger, planId }: Newsroom, name: string): Promise<readonly string[]> => {
  const [newest] = await ledger.recent(planId(name), 1);
  const events = newest === undefined ? [] : await ledger.history(newest.id);
  return events.map(({ status, reason }) => (reason === null ? status : `${status}: ${reason}`));
};

const untilFailed = ({ ledger, planId }: Newsroom, name: string, reason: string): Promise<void> =>
  vi.waitFor(async () => {
    const [newest] = await ledger.recent(planId(name), 1);
    expect(newest).toMatchObject({ status: 'failed', reason });
  }, PATIENT);

/** Every part of the newest digest stands there once, in order, and nothing else. */
const expectOnce = async (room: Newsroom, ...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const [slot] = await room.ledger.recent(room.planId(name), 1);
    const wanted = slot?.parts.map(({ index }) => `${slot.id}#${index}`);
    expect(digestsOf(room, name).map(({ marker }) => marker)).toEqual(wanted);
  }
};

const FOREVER = Number.POSITIVE_INFINITY;

it('Slack is away while digests come due: when it is back, one catch-up brings everything, and the next one what is new', async () => {
  const room = await open({
    platforms: ['slack'],
    digests: { DESK: { CHANNEL: 'slack:desk' } },
    env: ({ slack }) => ({ ADMIN_USERS: `slack:${slack.workspace.person('anna').id}` }),
  });
  await room.gave('DESK', 2);
  const away = ['chat.postMessage', 'conversations.history'].map((method) =>
    room.slack.fail({ method, kind: '500-before', times: FOREVER }),
  );
  const program = await room.start();
  away.push(room.slack.fail({ kind: 'connections-open-fails' }));
  room.slack.fail({ kind: 'drop', which: 'all' });
  await untilFailed(room, 'DESK', 'network');
  expect(digestsOf(room, 'DESK')).toEqual([]);

  for (const fault of away) fault.end();
  room.letAnHourPass();
  await room.untilPosted('DESK');
  const [catchUp, ...more] = digestsOf(room, 'DESK');
  expect(more).toEqual([]);
  expect(catchUp?.text).toMatch(/covers .* to .*/);
  const history = await historyOf(room, 'DESK');
  expect(history.filter((step) => step === 'failed: network')).not.toEqual([]);
  expect(history.at(-1)).toBe('posted');

  await room.bring(FERRY);
  await program.waitForLog('the new document', ({ msg }) => msg === 'the documents have changed');
  const answer = await room.slack.command('/digest', 'now name:DESK', { user: 'anna' }).answer();
  expect(answer.text).toMatch(/DESK: posted, 2 key statements/);
  const [, next, ...none] = digestsOf(room, 'DESK');
  expect(none).toEqual([]);
  expect(next?.text).toContain('night ferry');
  expect(next?.text).not.toContain('harbour fee');
}, 90_000);

const OPS_ON_DISCORD: Partial<NewsroomOptions> = {
  env: ({ address, slack }) => ({
    OPS_CHANNEL: address('discord:desk'),
    ADMIN_USERS: `slack:${slack.workspace.person('anna').id}`,
  }),
};

it('a channel that the bot was not invited to: OPS_CHANNEL is told once what to do, and the others get theirs', async () => {
  const room = await open({
    ...OPS_ON_DISCORD,
    digests: {
      AFAR: { CHANNEL: 'slack:elsewhere' },
      DESK: { CHANNEL: 'slack:desk' },
      NEWS: { CHANNEL: 'discord:newsroom' },
    },
  });
  for (const name of ['AFAR', 'DESK', 'NEWS']) await room.owe(name, 2);
  await room.start();
  await room.untilPosted('DESK', 'NEWS');
  await untilFailed(room, 'AFAR', 'not-in-channel');
  await vi.waitFor(() => expect(toldIn(room, 'discord:desk')).toHaveLength(1), PATIENT);
  expect(toldIn(room, 'discord:desk')[0]).toContain('Invite the bot to the channel');

  room.letAnHourPass();
  room.reconnect();
  await vi.waitFor(
    async () => expect((await room.ledger.recent(room.planId('AFAR'), 1))[0]?.tries).toBe(2),
    PATIENT,
  );
  await untilFailed(room, 'AFAR', 'not-in-channel');
  room.slack.workspace.inviteBot('elsewhere');
  const answer = await room.slack.command('/digest', 'now name:AFAR', { user: 'anna' }).answer();
  expect(answer.text).toContain('AFAR: posted');
  await room.untilPosted('AFAR');
  expect(digestsOf(room, 'AFAR')).toHaveLength(1);
  expect(toldIn(room, 'discord:desk')).toHaveLength(1);
}, 90_000);

it('a token of Slack is revoked, and replaced: OPS_CHANNEL is told, and after the restart the digest comes once', async () => {
  const room = await open({ ...OPS_ON_DISCORD, digests: { DESK: { CHANNEL: 'slack:desk' } } });
  await room.owe('DESK', 2);
  const revoked = room.slack.fail({ method: 'chat.postMessage', kind: 'token_revoked', times: FOREVER });
  const program = await room.start();
  await vi.waitFor(() => expect(toldIn(room, 'discord:desk')).toHaveLength(1), PATIENT);
  expect(toldIn(room, 'discord:desk')[0]).toContain('Put a valid token into the settings');
  await untilFailed(room, 'DESK', 'token-refused');
  await program.stop();

  revoked.end();
  room.letAnHourPass();
  await room.start();
  await room.untilPosted('DESK');
  expect(digestsOf(room, 'DESK')).toHaveLength(1);
  expect(toldIn(room, 'discord:desk')).toHaveLength(1);
}, 90_000);

it('a token of Discord is revoked, and replaced: the program ends with a sentence, and after the restart the digest comes once', async () => {
  const room = await open({ platforms: ['discord'], digests: { NEWS: { CHANNEL: 'discord:newsroom' } } });
  await room.owe('NEWS', 2);
  room.discord.fail({ route: 'post', kind: 'reset-before' });
  const program = await room.start();
  await untilFailed(room, 'NEWS', 'network');
  const revoked = room.discord.fail({ kind: 'token-revoked' });
  expect(await program.exit).toEqual({ code: 1, signal: null });
  expect(program.stderr()).toContain('DISCORD_TOKEN');

  revoked.end();
  room.letAnHourPass();
  await room.start();
  await room.untilPosted('NEWS');
  expect(digestsOf(room, 'NEWS')).toHaveLength(1);
}, 90_000);

const isAbout =
  (name: string) =>
  ({ plan, slot }: Readonly<Record<string, unknown>>): boolean =>
    plan === name || String(slot).startsWith(`${name}/`);

it('the store is locked for longer than anybody waits: then the digest goes on where it stood, and comes once', async () => {
  const room = await open({
    digests: { DESK: { CHANNEL: 'slack:desk', THREAD: 'on' }, NEWS: { CHANNEL: 'discord:newsroom' } },
  });
  for (const name of ['DESK', 'NEWS']) await room.owe(name, 2);
  const program = await room.start({ isReady: false });
  const isSending = ({ id, parts }: { id: string; parts: readonly { status: string }[] }): boolean =>
    id.startsWith('DESK/') && parts.some(({ status }) => status === 'posting');
  const stoodStill = await standStillAt({ ...room, isOver: async () => false }, isSending, async () => {
    await program.waitForLog('that it cannot go on', ({ plan }) => plan === 'DESK', 30_000);
  });
  expect(stoodStill).toBe(true);
  // Its next try is reckoned from the clock: the hour must not pass before it has been.
  await program.waitForLog('what became of the other one', isAbout('NEWS'), PATIENT.timeout);
  expect(JSON.stringify(program.log())).toContain('store-busy');
  expect(program.hasEnded()).toBe(false);

  room.letAnHourPass();
  room.reconnect();
  await room.untilPosted('DESK', 'NEWS');
  await expectOnce(room, 'DESK', 'NEWS');
}, 90_000);

/** So much that nothing is begun, and so much that a message is sent and its answer has no room any more. */
it.each([32, 176])(
  'a disk with room for %i KiB fills: the program says so and lives, and with room again the digest comes once',
  async (kibibytes) => {
    const room = await open({
      digests: { DESK: { CHANNEL: 'slack:desk', THREAD: 'on' }, NEWS: { CHANNEL: 'discord:newsroom' } },
    });
    await (await room.start({ isReady: false, args: ['ask', 'corpus'] })).exit;
    for (const name of ['DESK', 'NEWS']) await room.owe(name, 2);
    const { size } = await stat(`${room.storePath}-wal`);
    const full = Math.ceil(size / 1024) + kibibytes;
    const program = await room.start({ isReady: false, under: `ulimit -S -f ${full}` });
    const told = await program.waitForLog('that there is no room', ({ err }) => err !== undefined, 20_000);
    expect(JSON.stringify(told)).toContain('who-said.db');
    await untilReady(program);
    expect(await program.stop()).toEqual({ code: 0, signal: null });

    room.letAnHourPass();
    await room.start();
    await room.untilPosted('DESK', 'NEWS');
    await expectOnce(room, 'DESK', 'NEWS');
  },
  90_000,
);
