import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlsOf } from '../../support/discord/controls.ts';
import type { Gesture } from '../../support/discord/gesture.ts';
import type { Seen } from '../../support/discord/screen.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { nextSnowflake } from '../../support/discord/snowflake.ts';
import type { Filled } from '../../support/discord/typed-options.ts';
import type { Where } from '../../support/discord/where.ts';
import { fieldsAt, listAt, textAt } from '../../support/fields.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

/** "Thinking…": for everybody. */
const THINKING_ALOUD = { type: 5, payload: { flags: 0 } };

/** More than fits into a custom_id, and more than one page of answers. */
const LONG: Filled = {
  topic: 'Ukraine',
  from: 'Dmitry Kuleba',
  since: '2022-02-01',
  until: '2022-02-28',
  outlet: 'Gadget Clock',
  page: 1,
};

const LOUD = '**chris** @everyone';

let room: Newsroom;
let discord: DiscordStandIn;
beforeAll(async () => {
  room = await openNewsroom({ discord: { people: ['anna', 'ben', LOUD] } });
  discord = room.discord;
}, 60_000);
afterAll(() => room.close());

const ask = (filled: Filled, where?: Where): Promise<Seen> =>
  discord.command('who-said', filled, where).answer();
const press = (seen: Seen, which: string): Promise<Seen> => discord.click(seen, which).answer();
const labels = (seen: Seen): readonly string[] => controlsOf(seen).map(({ label }) => label);

it('Context shows where a statement stands, Why how it was found; both privately, below the answer', async () => {
  const answer = await ask({ topic: 'nato', from: 'kuleba' });
  const context = await press(answer, '1 Context');
  expect(context).toMatchObject({ isPrivate: true, isRemoval: false, replaces: '', replyTo: answer.id });
  expect(context.text).toMatch(/^Source: /);
  const why = await press(answer, '2 Why');
  expect(why.text).toMatch(/^Why/);
  const [, second] = answer.text.match(/stm_\w+/g) ?? [];
  expect(why.text).toContain(`Id: ${second}`);
  expect((await press(why, 'Where it stands')).text).toContain(`Id: ${second}`);
});

it('More goes on where the answer ended, and stays private', async () => {
  const first = await ask({ from: 'kuleba' });
  const second = await press(first, 'More');
  expect(first.text).toMatch(/Shown: 8 of/);
  expect(second.text).toMatch(/Shown: 9 to/);
  expect(second).toMatchObject({ isPrivate: true, replaces: '' });
});

it('Share posts the answer for everybody and says who shared it', async () => {
  const answer = await ask({ topic: 'nato' }, { user: 'ben', channel: 'desk' });
  const click = discord.click(answer, 'Share');
  expect(await click.acked()).toMatchObject(THINKING_ALOUD);
  const shared = await click.answer();
  expect(shared).toMatchObject({ isPrivate: false, channel: discord.community.channel('desk').id });
  expect(shared.text).toMatch(/^Shared by Ben\n/);
  expect(shared.text).toContain(answer.text);
  expect(labels(shared)).not.toContain('Share');
  expect(discord.history('desk').map((message) => textAt(message, 'id'))).toEqual([shared.id]);
});

it('whoever shares is named, and their name does nothing', async () => {
  const answer = await ask({ topic: 'putin' }, { user: LOUD });
  expect((await press(answer, 'Share')).text).toMatch(/^Shared by \*\*Chris\*\* @everyone\n/i);
});

it('somebody else may press the buttons of a shared answer, and alone sees what comes', async () => {
  const shared = await press(await ask({ topic: 'nato' }), 'Share');
  const why = await discord.click(shared, '1 Why', { user: 'ben' }).answer();
  expect(why).toMatchObject({ isPrivate: true, user: discord.community.person('ben').id, replaces: '' });
  const more = await discord.click(shared, 'More', { user: 'ben' }).answer();
  expect(more).toMatchObject({ isPrivate: true, user: discord.community.person('ben').id });
});

it('nobody else is answered on a private answer, whatever Discord should send', async () => {
  const answer = await ask({ topic: 'nato' }, { user: 'anna' });
  const click = discord.click(answer, 'Share');
  await click.answer();
  const { member, ...payload } = await click.payload();
  const ben = {
    ...fieldsAt({ member }, 'member'),
    user: await userOf(discord.command('help', {}, { user: 'ben' })),
  };
  const before = discord.requests().length;
  await discord.event('INTERACTION_CREATE', { ...payload, id: nextSnowflake(), member: ben }).acked();
  expect(discord.requests()).toHaveLength(before);
});

/** As an interaction of theirs carries it. */
const userOf = async (gesture: Gesture) => {
  await gesture.answer();
  return fieldsAt(fieldsAt(await gesture.payload(), 'member'), 'user');
};

it('a click that Discord sends again is answered once', async () => {
  const click = discord.click(await ask({ topic: 'nato' }), 'Share');
  await click.answer();
  await discord.redeliver(click).acked();
  await discord.command('corpus').answer();
  expect(click.seen()).toHaveLength(1);
});

describe('of a question that is longer than a button remembers', () => {
  it('the question stands below the answer, and every button works', async () => {
    const answer = await ask(LONG);
    expect(answer.text).toMatch(/\n\/who-said .*$/);
    const ids = controlsOf(answer).map(({ customId }) => customId);
    expect(ids.some((id) => id.includes('~'))).toBe(true);
    await pressAll(answer);
  });

  it('they work on the shared answer, for somebody else', async () => {
    const shared = await press(await ask(LONG), 'Share');
    const more = await discord.click(shared, 'More', { user: 'ben' }).answer();
    expect(more.text).toMatch(/Shown: 9 to/);
  });
});

it('buttons of an earlier process still work', async () => {
  const answers = [
    await ask({ from: 'kuleba' }),
    await ask(LONG),
    await discord.mention('from:kuleba').answer(),
  ];
  await room.restart();
  for (const answer of answers) await pressAll(answer);
});

const pressAll = async (answer: Seen): Promise<void> => {
  expect((await press(answer, '1 Context')).text).toMatch(/^Source: /);
  expect((await press(answer, '8 Why')).text).toMatch(/^Why/);
  expect((await press(answer, 'More')).text).toMatch(/Shown: 9 to/);
  if (answer.isPrivate) expect((await press(answer, 'Share')).text).toContain(answer.text);
};

it('Share of what is there no more is taken back, and told to the one who pressed alone', async (context) => {
  const corpus = await mkdtemp(join(tmpdir(), 'who-said-gone-'));
  const path = join(corpus, 'quay.txt');
  await writeFile(path, 'A new quay\n\n“The harbour needs a new quay,” said Mayor Ada Larsen.');
  const other = await openNewsroom({ env: { CORPUS_DIRS: corpus } });
  context.onTestFinished(() => other.close().finally(() => rm(corpus, { recursive: true })));
  const found = await other.discord.command('who-said', { topic: 'quay' }).answer();
  const [id = 'none'] = found.text.match(/stm_\w+/) ?? [];
  const source = await other.discord.command('source', { id }, { user: 'ben', channel: 'desk' }).answer();
  await writeFile(path, 'A new crane\n\n“The harbour needs a new crane,” said Mayor Ada Larsen.');
  await other.restart();
  const click = other.discord.click(source, 'Share');
  const told = await click.answer();
  expect(told).toMatchObject({ isPrivate: true, user: other.discord.community.person('ben').id });
  expect(told.text).toContain(`There is no statement ${id}`);
  expect(other.discord.history('desk')).toEqual([]);
  expect(click.messages()).toHaveLength(1);
  expect(other.discord.requests('original.delete')).toHaveLength(1);
  expect(listAt(told.message, 'components')).toEqual([]);
});
