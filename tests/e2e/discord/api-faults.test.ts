import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RestFault } from '../../support/discord/faults.ts';
import type { Seen } from '../../support/discord/screen.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

/** Two of these do not fit into one message. */
const speech = (number: number): string =>
  `“${`Pier ${number} needs a new wall before the winter storms come. `.repeat(80)}That is speech ${number},” harbour master Anna Berg said.`;

const TEXT = [
  'Speeches at the harbour',
  '“The NATO exercise starts on Monday,” pilot Boris Klein said.',
  speech(1),
  speech(2),
].join('\n\n');

/** One program meets all of these, one after another: it lives through each. */
let room: Newsroom;
let discord: DiscordStandIn;
let corpus: string;
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'who-said-faults-'));
  await writeFile(join(corpus, 'speeches.txt'), TEXT);
  const channels = [{ name: 'newsroom' }, { name: 'desk' }, { name: 'mute', canSpeak: false }];
  room = await openNewsroom({ env: { CORPUS_DIRS: corpus }, discord: { channels, patienceMs: PATIENT_MS } });
  discord = room.discord;
}, 60_000);
afterAll(() => room.close().finally(() => rm(corpus, { recursive: true })));

type Kind = RestFault['kind'];

/** Longer than the bot waits for one answer of Discord. */
const PATIENT_MS = 12_000;
const SAID = /^Said about nato/;
const NATO = { topic: 'nato' } as const;

/** What the nth post from now shows. */
const shownByPost = async (nth: number, act: () => unknown): Promise<Seen> => {
  const before = discord.requests('post').length;
  act();
  await discord.untilRequests('post', before + nth);
  const last = discord.shown().at(-1);
  if (last === undefined) throw new Error('nothing was shown');
  return last;
};

const dmOf = (name: string): string => discord.community.person(name).dm;
const dmUser = (name: string): string => discord.community.person(name).id;

/** The number in a sentence about a fault of ours, which has to be in the log as well. */
const expectNumber = async (text: string): Promise<void> => {
  const [, number] = /Please give the number (\w{6}) /.exec(text) ?? [];
  await room.program().waitForLog(`the number of: ${text}`, ({ reference }) => reference === number);
};

const isGivenUp = ({ msg }: { readonly msg?: unknown }): boolean =>
  msg === 'an answer could not be delivered to Discord';

const givenUp = (): number => room.program().log().filter(isGivenUp).length;

/** At once: each is tried again without a pause. */
const BROKEN: readonly Kind[] = [
  '500-before',
  '502-after',
  'reset-before',
  'reset-after',
  'closed-before',
  'closed-after',
];

describe('an answer to a mention', () => {
  it.each<Kind>(['429', '429-global'])('waits as long as a rate limit says: %s', async (kind) => {
    discord.fail({ route: 'post', kind, retryAfterS: 1 });
    const gesture = discord.mention('nato');
    await gesture.answer();
    const [first, second] = discord.requests('post').slice(-2);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(gesture.seen()).toHaveLength(1);
  });

  it.each(BROKEN)('is there once, after %s', async (kind) => {
    const before = discord.requests('post').length;
    discord.fail({ route: 'post', kind });
    const gesture = discord.mention('nato');
    expect((await gesture.answer()).text).toMatch(SAID);
    await discord.untilRequests('post', before + 2);
    expect(gesture.seen()).toHaveLength(1);
    await discord.command('corpus').answer();
    expect(discord.requests('post')).toHaveLength(before + 2);
  });

  it.each<Kind>(['50013', '10003', '50035', '403'])(
    'that is refused there with %s comes as a direct message',
    async (kind) => {
      discord.fail({ route: 'post', kind });
      const answer = await shownByPost(2, () => discord.mention('nato', { user: 'ben', channel: 'desk' }));
      expect(answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringMatching(SAID) });
    },
  );

  it('comes as a direct message from where the bot may not write', async () => {
    const answer = await shownByPost(2, () => discord.mention('nato', { user: 'ben', channel: 'mute' }));
    expect(answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringMatching(SAID) });
  });

  it('that is refused both ways is replaced by a sentence with a number that is in the log', async () => {
    discord.fail({ route: 'post', kind: '50035' });
    discord.fail({ route: 'dm.open', kind: '50007' });
    const { text } = await discord.mention('nato', { user: 'ben', channel: 'desk' }).answer();
    await expectNumber(text);
  });

  it('that nobody takes is told to the log, and the next one is given', async () => {
    discord.fail({ route: 'dm.open', kind: '50007', times: 2 });
    await discord.mention('nato', { user: 'ben', channel: 'mute' }).acked();
    await room.program().waitForLog('that it was given up', isGivenUp);
    await discord.mention('nato').answer();
  });
});

describe('an acknowledgement', () => {
  it.each<Kind>([...BROKEN, '429'])('is made again after %s, and the answer is there once', async (kind) => {
    discord.fail({ route: 'callback', kind });
    const gesture = discord.command('who-said', NATO);
    const answer = await gesture.answer();
    expect(answer).toMatchObject({
      via: 'original.edit',
      isPrivate: true,
      text: expect.stringMatching(SAID),
    });
    expect(gesture.seen()).toHaveLength(1);
  });

  it.each<Kind>(['10062', '40060', '403'])(
    'that is refused with %s: the answer comes as a direct message, once',
    async (kind) => {
      discord.fail({ route: 'callback', kind });
      const answer = await shownByPost(1, () => discord.command('who-said', NATO, { user: 'ben' }));
      expect(answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringMatching(SAID) });
    },
  );
});

describe('a private answer', () => {
  it.each<Kind>([...BROKEN, '429', '429-global'])('is edited in, once, after %s', async (kind) => {
    const opened = discord.requests('dm.open').length;
    discord.fail({ route: 'original.edit', kind });
    const gesture = discord.command('who-said', NATO);
    expect(await gesture.answer()).toMatchObject({ isPrivate: true, text: expect.stringMatching(SAID) });
    await discord.command('corpus').answer();
    for (const { text } of gesture.messages()) expect(text).toMatch(SAID);
    expect(gesture.messages()).toHaveLength(1);
    expect(discord.requests('dm.open')).toHaveLength(opened);
  });

  it.each<Kind>(['10015', '50035', '403'])(
    'that is refused with %s comes as a direct message',
    async (kind) => {
      discord.fail({ route: 'original.edit', kind });
      const answer = await shownByPost(1, () => discord.command('who-said', NATO, { user: 'ben' }));
      expect(answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringMatching(SAID) });
    },
  );

  it('comes as a direct message where the interaction has expired meanwhile', async () => {
    const limited = discord.fail({ route: 'original.edit', kind: '429', retryAfterS: 0.3 });
    const answer = shownByPost(1, () => discord.command('who-said', NATO, { user: 'ben' }));
    await limited.reached();
    discord.expireInteractions();
    expect(await answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringMatching(SAID) });
  });

  it('that nobody takes is told to the log, and the next one is given', async () => {
    const failing = discord.fail({ route: '*', kind: '500-before', times: Number.POSITIVE_INFINITY });
    const before = givenUp();
    discord.command('who-said', NATO);
    await room.program().waitForLog('that it was given up', () => givenUp() > before);
    failing.end();
    await discord.command('who-said', NATO).answer();
  });
});

describe('a long answer', () => {
  const long = () => discord.command('who-said', { from: 'berg' }, { user: 'ben' });

  it.each<Kind>(['500-before', 'reset-before', 'closed-before', '429'])(
    'is whole, with each part once, after %s',
    async (kind) => {
      discord.fail({ route: 'followup', kind });
      const gesture = long();
      const parts = await gesture.answers(2);
      expect(parts.flatMap(({ text }) => text.match(/“Pier \d/g) ?? [])).toEqual(['“Pier 1', '“Pier 2']);
      expect(parts.every(({ isPrivate }) => isPrivate)).toBe(true);
    },
  );

  it.each<Kind>(['500-after', 'reset-after', 'closed-after'])(
    'of which Discord leaves open by %s whether a part was taken: rather twice than not at all',
    async (kind) => {
      discord.fail({ route: 'followup', kind });
      const [, second, again] = await long().answers(3);
      expect(again?.text).toBe(second?.text);
    },
  );

  it('goes on as a direct message where a part is refused', async () => {
    discord.fail({ route: 'followup', kind: '403' });
    const answer = await shownByPost(1, long);
    expect(answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringContaining('“Pier 2') });
  });
});

describe('an answer that is shared', () => {
  it.each<Kind>(['50035', '403'])(
    'and refused with %s: only its sharer is told, with a number',
    async (kind) => {
      const answer = await discord.command('who-said', NATO, { user: 'ben', channel: 'desk' }).answer();
      discord.fail({ route: 'original.edit', kind });
      const told = await discord.click(answer, 'Share', { user: 'ben' }).answer();
      expect(told).toMatchObject({ isPrivate: true, user: dmUser('ben') });
      await expectNumber(told.text);
    },
  );
});

it('a Discord that does not answer is asked again, before and after it has acted', async () => {
  for (const kind of ['hang-before', 'hang-after'] as const) {
    const posts = discord.requests('post').length;
    const edits = discord.requests('original.edit').length;
    discord.fail({ route: 'post', kind });
    discord.fail({ route: 'original.edit', kind });
    const gestures = [
      discord.mention('nato', { channel: 'desk' }),
      discord.command('who-said', NATO, { channel: 'newsroom' }),
    ];
    for (const gesture of gestures) expect((await gesture.answer()).text).toMatch(SAID);
    await discord.untilRequests('post', posts + 2);
    await discord.untilRequests('original.edit', edits + 2);
    for (const gesture of gestures) expect(gesture.messages()).toHaveLength(1);
  }
});

it('an acknowledgement that hangs until it is too late: the answer comes as a direct message', async () => {
  discord.fail({ route: 'callback', kind: 'hang-before' });
  const answer = await shownByPost(1, () => discord.command('who-said', NATO, { user: 'ben' }));
  expect(answer).toMatchObject({ channel: dmOf('ben'), text: expect.stringMatching(SAID) });
});

describe.concurrent('a token that is refused while running ends the process on purpose, and the log says why', () => {
  it.for<RestFault['route']>(['post', 'dm.open'])('by %s', async (route, { onTestFinished }) => {
    const own = await openNewsroom();
    onTestFinished(() => own.close());
    own.discord.fail({ route, kind: '401' });
    if (route === 'dm.open') own.discord.fail({ route: 'callback', kind: '10062' });
    if (route === 'dm.open') own.discord.command('corpus');
    else own.discord.mention('nato');
    expect(await own.untilExit()).toEqual({ code: 1, signal: null });
    expect(own.program().stderr()).toMatch(/^Discord does not accept what is set as DISCORD_TOKEN\./m);
  });
});
