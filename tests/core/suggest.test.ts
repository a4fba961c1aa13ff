import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { type Suggestion, suggest } from '../../src/core/suggest.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { HARBOUR, makeContext } from '../support/corpus-harbour.ts';

/** An outlet that quotes nobody, and names with accents, marks and letters of another script. */
const BEYOND = [
  makeRecord({ id: 'doc_silent', title: 'Weather', body: 'It rains.', outlet: 'The Silent Post' }),
  makeRecord({
    id: 'doc_marks',
    title: 'Marks',
    body: '“Élodie Café and Київ trust the O’Hara Bank, the A.B.C. and the O’Hara Bank Trust,” said Ana Ólafsdóttir.',
    outlet: 'The Marks',
    speakers: {
      ana: { name: 'Ana Ólafsdóttir', aliases: ['Ólafsdóttir', 'the Marks envoy'] },
      nameless: { name: '’s' },
    },
    topics: ['Élodie Café', 'Київ', 'O’Hara Bank', 'A.B.C.'],
    statements: [
      {
        id: 'stm_marks',
        parts: ['“Élodie Café and Київ trust the O’Hara Bank, the A.B.C. and the O’Hara Bank Trust,”'],
        by: 'ana',
      },
      { id: 'stm_trust', parts: ['trust'], by: 'nameless' },
    ],
  }),
];

let context: Context;
beforeAll(async () => {
  context = await makeContext([...HARBOUR, ...BEYOND]);
});
afterAll(() => context.store.close());

const ask = (option: string, begun: string, command = 'who-said'): Promise<readonly Suggestion[]> =>
  suggest({ command, option, begun }, context);
const labels = async (option: string, begun: string, command?: string): Promise<readonly string[]> =>
  (await ask(option, begun, command)).map(({ label }) => label);

describe('suggest', () => {
  it.each([
    ['topic', 'na', ['NATO']],
    ['topic', 'NA', ['NATO']],
    ['topic', 'elo', ['Élodie Café']],
    ['topic', 'cafe', ['Élodie Café']],
    ['topic', 'ки', ['Київ']],
    ['topic', "o'ha", ['O’Hara Bank']],
    ['topic', 'ABC', ['A.B.C.']],
    ['topic', '  port  an', ['Port Ansel']],
    ['from', 'olaf', ['Ana Ólafsdóttir']],
    ['outlet', 'harbour', ['The Harbour Post']],
  ])('%s: case, accents, marks and spaces do not matter in %j', async (option, begun, expected) => {
    expect(await labels(option, begun)).toEqual(expected);
  });

  it('shows beginnings first, then beginnings of inner words, then what stands inside a word', async () => {
    const topics = ['Seabank', 'The Bank', 'Bankside'];
    const body = `“${topics.join(' and ')},” said Ada Berg.`;
    const spoken = {
      speakers: { ada: { name: 'Ada Berg' } },
      statements: [{ id: 'stm_bank', parts: [`“${topics.join(' and ')},”`], by: 'ada' }] as const,
    };
    const banks = await makeContext([makeRecord({ id: 'doc_bank', title: 'T', body, topics, ...spoken })]);
    const found = await suggest({ command: 'who-said', option: 'topic', begun: 'bank' }, banks);
    expect(found.map(({ value }) => value)).toEqual(['Bankside', 'The Bank', 'Seabank']);
    await banks.store.close();
  });

  it.each([
    ['topic', 'north atl', 'NATO', 'North Atlantic Treaty Organization'],
    ['topic', 'atlantic', 'NATO', 'Atlantic alliance'],
    ['topic', 'us', 'United States', 'US'],
    ['topic', 'u.s', 'United States', 'US'],
    ['from', 'dmitry', 'Dmytro Halko', 'Dmitry Halko'],
    ['from', 'envoy', 'Ana Ólafsdóttir', 'the Marks envoy'],
  ])('%s: %j finds %j by another name, and says by which', async (...[option, begun, value, also]) => {
    expect(await ask(option, begun)).toContainEqual({ label: `${value} (also ${also})`, value });
  });

  it('shows a speaker with two spellings once', async () => {
    expect(await labels('from', 'halko')).toEqual(['Dmytro Halko']);
    expect(await labels('from', 'd')).toEqual(['Dmytro Halko', 'Ana Ólafsdóttir']);
  });

  it('shows what is met most when nothing is typed yet', async () => {
    expect((await labels('topic', ''))[0]).toBe('NATO');
    expect((await labels('from', ' '))[0]).toBe('Dmytro Halko');
  });

  it.each([
    ['topic', 'lighthuose', ['lighthouse']],
    ['topic', 'natp', ['NATO']],
    ['topic', 'Atlantc aliance', ['NATO (also Atlantic alliance)']],
    ['from', 'hlako', ['Dmytro Halko']],
    ['outlet', 'harbuor', ['The Harbour Post']],
    ['topic', 'quarantine', []],
  ])('%s: where nothing fits, what is near to %j', async (option, begun, expected) => {
    expect(await labels(option, begun)).toEqual(expected);
  });

  it('completes the names of commands', async () => {
    expect(await labels('command', 'so', 'help')).toEqual(['source']);
    expect(await labels('command', 'aid', 'help')).toEqual(['who-said']);
  });

  it.each([
    ['source', 'id'],
    ['who-said', 'kind'],
    ['who-said', 'page'],
    ['who-said', 'constructor'],
    ['whence', 'topic'],
  ])('has nothing for %s %s', async (command, option) => {
    expect(await ask(option, '', command)).toEqual([]);
  });

  it('never offers what nobody is quoted on, nor an outlet that quotes nobody', async () => {
    expect(await labels('topic', 'baltic ferry')).toEqual([]);
    expect(await labels('outlet', 'silent')).toEqual([]);
    expect(await labels('outlet', 'post')).toEqual(['The Harbour Post']);
  });

  it('offers no more than Discord shows', async () => {
    const topics = Array.from({ length: 60 }, (_, at) => `Harbour ${at}`);
    const full = await makeContext([
      makeRecord({
        id: 'doc_many',
        title: 'T',
        body: `“${topics.join(', ')}.”`,
        topics,
        statements: [{ id: 'stm_many', parts: [`“${topics.join(', ')}.”`] }],
      }),
    ]);
    expect(await suggest({ command: 'who-said', option: 'topic', begun: 'harb' }, full)).toHaveLength(25);
    await full.store.close();
  });

  it('sees what is written meanwhile', async () => {
    const growing = await makeContext(HARBOUR);
    const asked = { command: 'who-said', option: 'topic', begun: 'elodie' };
    expect(await suggest(asked, growing)).toEqual([]);
    for (const record of BEYOND) await growing.store.replace(record);
    expect(await suggest(asked, growing)).toEqual([{ label: 'Élodie Café', value: 'Élodie Café' }]);
    await growing.store.close();
  });
});

const LETTERS = [...'abcdefghijklmnoprstuvwyé1'];
const BEGINNINGS = ['', ...LETTERS, ...LETTERS.flatMap((one) => ['a', 'e', 'r'].map((other) => one + other))];

describe('every suggestion leads to an answer', () => {
  const valuesOf = async (option: string, command = 'who-said'): Promise<readonly string[]> => {
    const found = await Promise.all(BEGINNINGS.map((begun) => ask(option, begun, command)));
    return [...new Set(found.flat().map(({ value }) => value))];
  };
  const outcomeOf = async (values: Readonly<Record<string, string>>, name = 'who-said'): Promise<string> => {
    const command = context.commands.find((each) => each.name === name);
    return (await command?.answer(new Map(Object.entries(values)), context))?.outcome ?? 'no command';
  };

  it.each(['topic', 'from'])('%s', async (option) => {
    const values = await valuesOf(option);
    expect(values.length).toBeGreaterThan(3);
    for (const value of values)
      expect([value, await outcomeOf({ [option]: value })]).toEqual([value, 'answered']);
  });

  it('outlet, with somebody whom it quotes', async () => {
    const speakers = await valuesOf('from');
    for (const outlet of await valuesOf('outlet')) {
      const outcomes = await Promise.all(speakers.map((from) => outcomeOf({ from, outlet })));
      expect([outlet, outcomes.includes('answered')]).toEqual([outlet, true]);
    }
  });

  it('command', async () => {
    const values = await valuesOf('command', 'help');
    expect(values).toHaveLength(context.commands.length);
    for (const command of values) expect(await outcomeOf({ command }, 'help')).toBe('answered');
  });
});

it('takes anything that can be typed, of any length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('topic', 'from', 'outlet', 'kind', '__proto__'),
      async (begun, option) => {
        expect((await ask(option, begun)).length).toBeLessThanOrEqual(25);
      },
    ),
  );
});
