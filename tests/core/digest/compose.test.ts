import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import type { Digest, Empty } from '../../../src/core/digest/compose.ts';
import type { DocumentRecord } from '../../../src/core/ports.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import { makeRecord } from '../../support/corpus-builder.ts';
import { HARBOUR } from '../../support/corpus-harbour.ts';
import {
  compose,
  type DigestSketch,
  FERRIES,
  makeDigestContext,
  makeNews,
} from '../../support/digest-corpus.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/digests/', import.meta.url));

const open: Context[] = [];
afterEach(async () => {
  for (const context of open.splice(0)) await context.store.close();
});

const keep = (context: Context): Context => {
  open.push(context);
  return context;
};

const isDigest = (composed: Digest | Empty): composed is Digest => 'reply' in composed;

const digestOf = (composed: Digest | Empty): Digest => {
  if (!isDigest(composed)) throw new Error(`nothing was composed: ${composed.empty}`);
  return composed;
};

/** Of what came after the harbour corpus; a watermark in the sketch counts from there. */
const news = async (sketch: DigestSketch = {}, records: readonly DocumentRecord[] = FERRIES) => {
  const { context, before } = await makeNews(records);
  return compose(keep(context), { watermark: before, ...sketch });
};

const newsText = async (sketch: DigestSketch = {}, records = FERRIES): Promise<string> =>
  plainText(digestOf(await news(sketch, records)).reply);

/** Everything that one channel was given of a corpus that does not change. */
const quiet = async (sketch: DigestSketch): Promise<Digest | Empty> => {
  const context = keep(await makeDigestContext());
  return compose(context, { watermark: await context.store.lastArrival(), ...sketch });
};

const first = async (sketch: DigestSketch, records = HARBOUR): Promise<Digest> =>
  digestOf(await compose(keep(await makeDigestContext(records)), sketch));

const HOSTILE = makeRecord({
  id: 'doc_hostile',
  title: '*Loud* <!channel> \u001b[31mnews\u001b[0m',
  outlet: '<script>`rm`</script>',
  url: 'javascript:alert(1)',
  publishedAt: '2021-03-08',
  body: '“@everyone must read \u202Ethis\u202C <@U1>, **now** and at once,” said Eve\u0007 <!here> Mallory.',
  speakers: { eve: { name: 'Eve\u0007 <!here> Mallory', role: '[president](https://evil.example)' } },
  statements: [
    {
      id: 'stm_hostile',
      parts: ['“@everyone must read \u202Ethis\u202C <@U1>, **now** and at once,”'],
      cue: 'said',
      by: 'eve',
    },
  ],
});

const NAMES = 'Abel Bruun Carr Dahl Eide Foss Grund Holm Iversen Juul Krag Lie'.split(' ');

/** Twelve people with two statements each, so that not all of it has room. */
const CROWD = makeRecord({
  id: 'doc_crowd',
  title: 'A long evening at the council',
  outlet: 'The Harbour Post',
  publishedAt: '2021-03-08',
  body: NAMES.map(
    (name, at) =>
      `“The pier needs ${at} new planks and a coat of paint,” said ${name}. ${name} added that ${at} boats were late.`,
  ).join('\n\n'),
  speakers: Object.fromEntries(NAMES.map((name) => [name.toLowerCase(), { name }])),
  statements: NAMES.flatMap((name, at) => [
    {
      id: `stm_planks-${name.toLowerCase()}` as const,
      parts: [`“The pier needs ${at} new planks and a coat of paint,”`],
      cue: 'said',
      by: name.toLowerCase(),
    },
    {
      id: `stm_boats-${name.toLowerCase()}` as const,
      kind: 'indirect' as const,
      parts: [`${at} boats were late`],
      cue: 'added',
      by: name.toLowerCase(),
    },
  ]),
});

/** Two fishers who weigh the same, but for who prints them. */
const HERRING: readonly DocumentRecord[] = [
  makeRecord({
    id: 'doc_herring',
    title: 'Herring are back',
    outlet: 'The Harbour Post',
    publishedAt: '2021-03-08',
    body: '“The nets are full for the first time,” said Ann Abel. “The boats are full for the first time,” said Bo Bruun.',
    speakers: { ann: { name: 'Ann Abel' }, bo: { name: 'Bo Bruun' } },
    statements: [
      { id: 'stm_a-nets', parts: ['“The nets are full for the first time,”'], cue: 'said', by: 'ann' },
      { id: 'stm_b-boats', parts: ['“The boats are full for the first time,”'], cue: 'said', by: 'bo' },
    ],
  }),
  makeRecord({
    id: 'doc_herring-echo',
    title: 'Full boats',
    outlet: 'Norvia Daily',
    publishedAt: '2021-03-08',
    body: '“The boats are full for the first time”, Bo Bruun said.',
    speakers: { bo: { name: 'Bo Bruun' } },
    statements: [
      { id: 'stm_echo-boats', parts: ['“The boats are full for the first time”'], cue: 'said', by: 'bo' },
    ],
  }),
];

const CASES: Readonly<Record<string, () => Promise<string>>> = {
  ordinary: () => newsText(),
  'by-topic': () => newsText({ filter: { topics: ['nato', 'ferry'] } }),
  'catch-up': () => newsText({ coversFrom: '2021-03-05', max: 1 }),
  'filter-finds-nothing': () =>
    newsText({
      filter: {
        topics: ['nto', 'ferry'],
        speakers: ['smith', 'Jnae Smoth'],
        outlets: ['Moon Herald', 'harbour'],
      },
    }),
  crowded: () => newsText({}, [CROWD]),
  hostile: () => newsText({}, [HOSTILE]),
  first: async () =>
    plainText((await first({ day: '2021-03-05', filter: { topics: ['nato'], kinds: ['direct'] } })).reply),
  'first-on-a-quiet-day': async () => plainText((await first({ day: '2021-03-20' })).reply),
  'first-of-nothing': async () => plainText((await first({}, [])).reply),
  'nothing-new': async () => plainText(digestOf(await quiet({})).reply),
  'shown-again': async () =>
    plainText(
      digestOf(
        await quiet({
          whenEmpty: 'resurface',
          max: 3,
          given: {
            stm_join: 1,
            stm_fish: 3,
            stm_servers: 2,
            stm_dark: 1,
            stm_promise: 5,
            stm_goal: 5,
            stm_ask: 5,
          },
        }),
      ).reply,
    ),
};

describe('what a digest says', () => {
  it.each(Object.entries(CASES))('%s', async (name, make) => {
    await expect(`${await make()}\n`).toMatchFileSnapshot(`${FOLDER}${name}/expected.txt`);
  });

  it('has a fixture for each case, and none besides', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(CASES).sort());
  });
});

describe('what is key', () => {
  it('is only what came after the watermark', async () => {
    const { given } = digestOf(await news({ max: 50 }));
    const ids = FERRIES.flatMap(({ analysis }) => analysis.statements.map(({ id }) => id));
    expect(ids).toEqual(expect.arrayContaining([...given]));
  });

  it('is never what was said here before in the same words, but it stands among the rest', async () => {
    const { given, reply } = digestOf(await news({ max: 50 }));
    expect(given).not.toContain('stm_repeat');
    expect(plainText(reply)).toContain('stm_repeat');
  });

  it('is never what nobody, or nobody for certain, said', async () => {
    const { given } = digestOf(await news({ max: 50 }));
    expect(given).not.toContain('stm_herring');
    expect(given).not.toContain('stm_friday');
  });

  it('is each remark once, however many outlets carry it, and more of them weigh more', async () => {
    const alone = digestOf(await news({}, HERRING.slice(0, 1)));
    expect(alone.given).toEqual(['stm_a-nets', 'stm_b-boats']);
    const echoed = digestOf(await news({}, HERRING));
    expect(echoed.given).toEqual(['stm_b-boats', 'stm_a-nets']);
    expect(plainText(echoed.reply)).not.toContain('stm_echo-boats');
  });

  it('is what the plan asks for, and nothing else', async () => {
    const byWhom = digestOf(
      await news({ max: 50, filter: { speakers: ['Lund'], kinds: ['direct', 'mixed'] } }),
    );
    expect(byWhom.given.toSorted()).toEqual(['stm_strike', 'stm_walked']);
    const whereFrom = digestOf(await news({ max: 50, filter: { outlets: ['norvia daily'] } }));
    expect(whereFrom.given).toEqual(['stm_echo']);
  });

  it('is nothing at all when the only speaker asked for is not here', async () => {
    const { reply, given } = digestOf(await news({ filter: { speakers: ['Nobody Atall'] } }));
    expect(given).toEqual([]);
    expect(reply.outcome).toBe('abstained');
    expect(plainText(reply)).toContain('Nobody called "Nobody Atall" says anything in these documents.');
  });
});

describe('what the channel is given with it', () => {
  it('is everything that had come when it was composed', async () => {
    const { context, before } = await makeNews();
    keep(context);
    const last = await context.store.lastArrival();
    const first = digestOf(await compose(context, { watermark: before }));
    expect(first.watermark).toBe(last);
    const second = digestOf(await compose(context, { watermark: first.watermark }));
    expect(second).toMatchObject({ given: [], watermark: last, reply: { outcome: 'abstained' } });
  });

  it('is everything as well when nothing is posted, and the reason names what was not found', async () => {
    const context = keep(await makeDigestContext());
    const watermark = await context.store.lastArrival();
    const sketch: DigestSketch = { watermark, whenEmpty: 'skip' };
    expect(await compose(context, sketch)).toEqual({ empty: 'nothing new', watermark });
    const missed = await compose(context, { ...sketch, filter: { topics: ['natoo'] } });
    expect(missed).toMatchObject({ empty: expect.stringContaining('“natoo”. Did you mean NATO?') });
  });

  it('is never the backlog: a first digest shows one day and moves on past all others', async () => {
    const { given, watermark, reply } = await first({ day: '2021-03-20', max: 50 });
    expect(given.toSorted()).toEqual(['stm_ask', 'stm_dark', 'stm_ours', 'stm_servers']);
    expect(watermark).toBeGreaterThan(0);
    expect(plainText(reply)).not.toContain('stm_fish');
  });
});

describe('showing again', () => {
  const again = async (given: Readonly<Record<string, number>>) =>
    digestOf(await quiet({ whenEmpty: 'resurface', max: 2, given })).given;

  it('begins with what was never shown, and comes round to all of it', async () => {
    const given: Record<string, number> = {};
    for (let day = 1; day <= 8; day += 1) for (const id of await again(given)) given[id] = day;
    // Eight statements with somebody to name, two a day; a second speaker may come a day early, so another comes a day late.
    expect(Object.keys(given)).toHaveLength(8);
    expect(Math.min(...Object.values(given))).toBeGreaterThanOrEqual(4);
  });

  it('says that there is nothing when nothing may be shown', async () => {
    const { reply, given } = digestOf(await quiet({ whenEmpty: 'resurface', filter: { topics: ['natoo'] } }));
    expect({ given, outcome: reply.outcome }).toEqual({ given: [], outcome: 'abstained' });
  });
});

describe('the same', () => {
  it('digest comes of the same store, whatever order its documents came in', async () => {
    const there = await newsText({ max: 7 });
    expect(await newsText({ max: 7 }, FERRIES.toReversed())).toBe(there);
  });
});

describe('whatever stands in documents and settings', () => {
  it('a digest is made, with no more key statements than asked for', async () => {
    const foreign = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(foreign, { maxLength: 3 }), foreign, foreign, async (topics, words, name) => {
        const record = makeRecord({
          id: 'doc_any',
          title: 'Any',
          body: `${words} — ${name}`,
          publishedAt: '2021-03-08',
          speakers: { any: { name, role: words } },
          statements: [{ id: 'stm_any', parts: [words], cue: words, mention: name, by: 'any' }],
        });
        const composed = await news({ filter: { topics, speakers: topics.slice(1) }, max: 1 }, [record]);
        expect(digestOf(composed).given.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
