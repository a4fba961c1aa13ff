import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Suggested } from '../../support/discord/interaction-gestures.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import type { Filled } from '../../support/discord/typed-options.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

/** Of the 3 s that Discord waits. */
/** After it Discord shows nothing; how quick it is, its own test tells. */
const LIMIT_MS = 3_000;
const MOST = 25;

/** The stand-in has to learn what a suggestion looks like; of topics and people the program has read nothing by that. */
const warmUp = (discord: DiscordStandIn) => discord.autocomplete('help', { command: 'h' }).acked();

describe('over the seeds', () => {
  let room: Newsroom;
  let discord: DiscordStandIn;
  beforeAll(async () => {
    room = await openNewsroom();
    discord = room.discord;
    await warmUp(discord);
  }, 60_000);
  afterAll(() => room.close());

  const suggest = async (begun: Filled, command = 'who-said'): Promise<readonly Suggested[]> => {
    const gesture = discord.autocomplete(command, begun);
    expect((await gesture.acked()).afterMs).toBeLessThan(LIMIT_MS);
    return gesture.choices();
  };
  const names = async (begun: Filled, command?: string): Promise<readonly string[]> =>
    (await suggest(begun, command)).map(({ name }) => name);

  it.each<readonly [string, Filled, string]>([
    ['the beginning of a topic', { topic: 'nat' }, 'NATO'],
    ['the beginning of an inner word', { topic: 'military' }, 'NATO (also Atlantic military alliance)'],
    ['the inside of a word', { topic: 'lantic mil' }, 'NATO (also Atlantic military alliance)'],
    ['another case', { topic: 'NAT' }, 'NATO'],
    ['a mistyped topic', { topic: 'natto' }, 'NATO'],
    ['a first name', { from: 'vad' }, 'Vadym Prystaiko'],
    ['a surname', { from: 'kul' }, 'Dmitry Kuleba'],
    ['the inside of a surname', { from: 'rysta' }, 'Vadym Prystaiko'],
    ['another spelling of a name', { from: 'dmytro' }, 'Dmitry Kuleba (also Dmytro Kuleba)'],
    ['a mistyped name', { from: 'kulebo' }, 'Dmitry Kuleba'],
    ['the beginning of an outlet', { outlet: 'new' }, 'Newsweek'],
    ['an inner word of an outlet', { outlet: 'clock' }, 'Gadget Clock'],
  ])('%s is completed', async (_, begun, expected) => {
    expect(await names(begun)).toContain(expected);
  });

  it('the name of a command is completed', async () => {
    expect(await names({ command: 'wh' }, 'help')).toEqual(['who-said', 'who-changed', 'who', 'why']);
  });

  it('what is nothing like anything here is completed with nothing', async () => {
    expect(await suggest({ topic: 'xqzxqzxqz' })).toEqual([]);
  });

  it('an option is completed beside others', async () => {
    expect(await names({ topic: 'nato', since: '2022-02-01', from: 'kul' })).toContain('Dmitry Kuleba');
  });

  it.each<readonly [string, Filled]>([
    ['topic', {}],
    ['from', {}],
    ['outlet', { topic: 'ukraine' }],
  ])('every %s that is suggested before a word is typed leads to an answer', async (option, others) => {
    const choices = await suggest({ ...others, [option]: '' });
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(MOST);
    for (const { value } of choices) {
      const answer = await discord.command('who-said', { ...others, [option]: String(value) }).answer();
      expect(answer.text).toMatch(/^Said /);
    }
  });
});

it('over a thousand statements of two hundred people suggestions are as quick, and no more than Discord takes', async (context) => {
  const corpus = await mkdtemp(join(tmpdir(), 'who-said-many-'));
  await Promise.all(
    Array.from({ length: 100 }, (_, number) => writeFile(join(corpus, `${number}.txt`), article(number))),
  );
  const { discord, close } = await openNewsroom({ env: { CORPUS_DIRS: corpus } });
  context.onTestFinished(() => close().finally(() => rm(corpus, { recursive: true })));
  await warmUp(discord);
  const took: number[] = [];
  for (const begun of [{ topic: '' }, { topic: 'port' }, { from: '' }, { from: 'a' }, { from: 'larsenn' }]) {
    const gesture = discord.autocomplete('who-said', begun);
    took.push((await gesture.acked()).afterMs);
    const choices = await gesture.choices();
    expect(choices.length, JSON.stringify(begun)).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(MOST);
  }
  await context.annotate(`slowest suggestion ${Math.round(Math.max(...took))} ms`);
  expect(Math.max(...took)).toBeLessThan(LIMIT_MS);
});

const FIRST = ['Ada', 'Boris', 'Clara', 'Dario', 'Elena', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const LAST = ['Larsen', 'Moreau', 'Novak', 'Okafor', 'Petrov', 'Quist', 'Rossi', 'Silva', 'Tanaka', 'Urban'];

/** Ten statements of two people. */
function article(number: number): string {
  const speakers = [0, 1].map((at) => {
    const surname = `${LAST[number % 10]}${'aeiou'[(number + at) % 5]}n`;
    return `Mayor ${FIRST[Math.floor(number / 10)]} ${surname}`;
  });
  const said = Array.from(
    { length: 10 },
    (_, at) => `“The Port of Sandby ${number} needs ${at + 2} new cranes,” said ${speakers[at % 2]}.`,
  );
  return [`Cranes for Sandby ${number}`, ...said].join('\n\n');
}
