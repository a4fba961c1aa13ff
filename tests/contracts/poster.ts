import { once } from 'node:events';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelAddress } from '../../src/core/digest/address.ts';
import type { DigestPart, Failure, Poster, PosterTraits } from '../../src/core/digest/poster.ts';
import { heading, paragraph, reply } from '../../src/reply/build.ts';
import { foreignReply, longReply } from '../support/reply-arbitrary.ts';
import { REPLY_FIXTURES } from '../support/reply-fixtures.ts';

/** A message of the bot, as the platform keeps it. */
export interface Kept {
  readonly id: string;
  /** The message below which it stands; empty in the channel itself. */
  readonly thread: string;
  readonly isSilent: boolean;
}

/** A platform with one channel to post to. */
export interface PosterWorld {
  readonly poster: Poster;
  /** The same with the patience of a second. */
  readonly hasty: Poster;
  readonly channel: ChannelAddress;
  /** In the channel and its threads, oldest first. */
  readonly kept: () => readonly Kept[];
  /** How many requests have tried to post. */
  readonly attempts: () => number;
  /** The next post meets it. */
  readonly fail: (fault: string) => void;
  /** What the platform would not take in a body. */
  readonly complaints: (body: string) => readonly string[];
  /** Whom a body would notify. */
  readonly pings: (body: string) => readonly string[];
  /** Others say so much, in the channel or below a message. */
  readonly chatter: (count: number, thread: string | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PosterSubject {
  readonly traits: PosterTraits;
  readonly open: () => Promise<PosterWorld>;
  /** Somebody who can be mentioned; null where nobody can. */
  readonly mention: string | null;
  /** Faults by which the platform says no, and what is to be made of them. */
  readonly refusals: readonly (readonly [fault: string, failure: Failure])[];
  /** Faults after which nobody knows, and whether the message was taken. */
  readonly losses: readonly (readonly [fault: string, isTaken: boolean])[];
  /** The same poster for another address; null where there is none. */
  readonly at: ((origin: string) => Poster) | null;
}

const MARKER = 'NEWSROOM/slack:C0123456789/2026-11-21T08:00';
const DIGEST = reply('answered', [heading('Digest'), paragraph('Nothing is new.')]);
const DAY_MS = 86_400_000;

let world: PosterWorld;

/** What every poster must do, whatever it posts to. */
export const describePoster = (name: string, subject: PosterSubject): void => {
  describe(name, () => {
    beforeEach(async () => {
      world = await subject.open();
    });
    afterEach(() => world.close());
    describe('printing', () => printing(subject));
    describe('posting', () => posting(subject));
    if (subject.traits.canLookUp) describe('looking up', () => lookingUp(subject));
    const { at } = subject;
    if (at !== null) describe('a platform that is not there', () => nowhere(at));
  });
};

const printing = ({ mention }: PosterSubject): void => {
  test('whatever stands in a digest is taken, and notifies nobody but whom the settings name', () => {
    const replies = fc.oneof(foreignReply, longReply);
    fc.assert(
      fc.property(replies, fc.boolean(), fc.boolean(), (digest, thread, isMentioning) => {
        const named = isMentioning ? mention : null;
        const bodies = world.poster.print(digest, { mention: named, thread, marker: MARKER });
        expect(bodies.flatMap(world.complaints)).toEqual([]);
        const pinged = bodies.map(world.pings);
        const expected = bodies.map((_, index) => (index === 0 && named !== null ? [named] : []));
        expect(pinged).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('the same digest is printed the same', () => {
    const print = () => world.poster.print(DIGEST, { mention, thread: true, marker: MARKER });
    expect(print()).toEqual(print());
  });
};

const posting = ({ traits, refusals, losses }: PosterSubject): void => {
  test.each(Object.entries(REPLY_FIXTURES))(
    '%s is posted with one request for each message',
    async (_, one) => {
      const bodies = world.poster.print(one, { mention: null, thread: false, marker: MARKER });
      for (const [index, body] of bodies.entries()) {
        const outcome = await world.poster.post(part({ index, body }));
        expect(outcome.type).toBe('posted');
      }
      expect([world.attempts(), world.kept().length]).toEqual([bodies.length, bodies.length]);
    },
  );

  test('a post is told by the id that the platform gave it', async () => {
    const outcome = await world.poster.post(part());
    expect(outcome).toEqual({ type: 'posted', messageId: world.kept().at(-1)?.id });
  });

  test('in quiet hours it makes no sound where that can be', async () => {
    await world.poster.post(part({ isSilent: true }));
    expect(world.kept().map(({ isSilent }) => isSilent)).toEqual([traits.canPostSilently]);
  });

  test.each(refusals)('%s is refused as %s, without a second request', async (fault, failure) => {
    world.fail(fault);
    expect(await world.poster.post(part())).toMatchObject({ type: 'refused', failure });
    expect([world.attempts(), world.kept().length]).toEqual([1, 0]);
    expect(await world.poster.find(part(), Date.now())).toEqual({ type: 'absent' });
  });

  test.each(losses)('after %s nobody knows, and nothing is sent again by itself', async (fault, isTaken) => {
    world.fail(fault);
    expect(await world.hasty.post(part())).toMatchObject({ type: 'uncertain' });
    expect([world.attempts(), world.kept().length]).toEqual([1, isTaken ? 1 : 0]);
    if (!traits.canLookUp) return;
    const expected = isTaken ? { type: 'found', messageId: world.kept()[0]?.id } : { type: 'absent' };
    expect(await world.poster.find(part(), Date.now())).toEqual(expected);
  });
};

const lookingUp = ({ refusals }: PosterSubject): void => {
  test('a part is found by its marker, and others are not taken for it', async () => {
    await world.poster.post(part());
    await world.poster.post(part({ index: 1 }));
    const [head, next] = world.kept();
    expect(await world.poster.find(part(), Date.now())).toEqual({ type: 'found', messageId: head?.id });
    const found = await world.poster.find(part({ index: 1 }), Date.now());
    expect(found).toEqual({ type: 'found', messageId: next?.id });
    expect(await world.poster.find(part({ index: 2 }), Date.now())).toEqual({ type: 'absent' });
  });

  test('it is found before and behind five hundred others, and missed among them', async () => {
    await world.poster.post(part());
    await world.chatter(500, null);
    await world.poster.post(part({ index: 1 }));
    const [first, last] = world.kept();
    const find = (index: number) => world.poster.find(part({ index }), Date.now());
    expect(await find(0)).toEqual({ type: 'found', messageId: first?.id });
    expect(await find(1)).toEqual({ type: 'found', messageId: last?.id });
    expect(await find(2)).toEqual({ type: 'absent' });
  }, 30_000);

  test('below a message it is posted, and found there alone', async () => {
    const head = await postHead();
    await world.poster.post(part({ index: 1, thread: head }));
    await world.chatter(250, head);
    expect(world.kept().map(({ thread }) => thread)).toEqual(['', head]);
    const below = await world.poster.find(part({ index: 1, thread: head }), Date.now());
    expect(below).toEqual({ type: 'found', messageId: world.kept()[1]?.id });
    expect(await world.poster.find(part({ index: 1 }), Date.now())).toEqual({ type: 'absent' });
  }, 30_000);

  test('below a message that has no thread yet there is nothing', async () => {
    const head = await postHead();
    const found = await world.poster.find(part({ index: 1, thread: head }), Date.now());
    expect(found).toEqual({ type: 'absent' });
  });

  test('what is older than it was begun is not looked through', async () => {
    await world.poster.post(part());
    expect(await world.poster.find(part(), Date.now() + DAY_MS)).toEqual({ type: 'absent' });
    expect((await world.poster.find(part(), 0)).type).toBe('found');
  });

  test('a rate limit tells how long to wait', async () => {
    world.fail(refusals.find(([, failure]) => failure === 'rate-limited')?.[0] ?? '');
    const outcome = await world.poster.post(part());
    expect(outcome.type === 'refused' ? outcome.retryAfterMs : null).toBeGreaterThanOrEqual(1000);
  });

  test('what was not printed here is refused, and nobody is asked', async () => {
    const outcome = await world.poster.post(part({ body: 'not JSON' }));
    expect(outcome).toMatchObject({ type: 'refused', failure: 'unknown' });
    expect(world.attempts()).toBe(0);
  });
};

const nowhere = (at: (origin: string) => Poster): void => {
  test.each([
    ['that is closed', closedOrigin],
    ['whose name nobody knows', async () => 'http://nowhere.invalid'],
  ])(
    'at an address %s nothing was posted, and nothing is known',
    async (_, originOf) => {
      const poster = at(await originOf());
      expect(await poster.post(part())).toMatchObject({ type: 'refused', failure: 'network' });
      expect(await poster.find(part(), Date.now())).toMatchObject({ type: 'unknown', failure: 'network' });
    },
    20_000,
  );
};

/** Where somebody has listened a moment ago. */
const closedOrigin = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
};

const postHead = async (): Promise<string> => {
  const outcome = await world.poster.post(part());
  if (outcome.type !== 'posted') throw new Error(`the head is ${outcome.type}`);
  return outcome.messageId;
};

interface Given extends Partial<Omit<DigestPart, 'channel' | 'marker'>> {
  readonly index?: number;
}

const part = ({ index = 0, ...given }: Given = {}): DigestPart => ({
  channel: world.channel,
  marker: `${MARKER}#${index}`,
  body: printed(index),
  thread: null,
  isSilent: false,
  ...given,
});

/** Its parts carry their numbers, as where a platform puts the marker into the body. */
const printed = (index: number): string => {
  const children = Array.from({ length: 60 }, () => paragraph('A line of a long digest. '.repeat(30)));
  const bodies = world.poster.print(reply('answered', children), {
    mention: null,
    thread: false,
    marker: MARKER,
  });
  return bodies[index] ?? bodies[0] ?? '';
};
