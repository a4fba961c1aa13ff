import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import type { Block, StatementNode } from '../../src/reply/nodes.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { HARBOUR, makeContext } from '../support/corpus-harbour.ts';

let context: Context;
beforeAll(async () => {
  context = await makeContext();
});
afterAll(() => context.store.close());

const statementsIn = (blocks: readonly Block[]): readonly StatementNode[] =>
  blocks.flatMap((block) =>
    block.type === 'section' ? statementsIn(block.children) : block.type === 'statement' ? [block] : [],
  );

const ask = async (line: string, where: Context = context) => {
  const reply = await dispatch(line, where);
  return { ...reply, text: plainText(reply), ids: statementsIn(reply.children).map(({ id }) => id) };
};

describe('who-said', () => {
  it('answers with words that name the topic first, then with words beside it', async () => {
    const { outcome, ids } = await ask('who-said nato');
    expect(outcome).toBe('answered');
    expect(ids).toEqual(['stm_join', 'stm_goal', 'stm_promise', 'stm_ask']);
  });

  it('gives each statement all that is known of it', async () => {
    const reply = await dispatch('who-said nato', context);
    expect(statementsIn(reply.children)[1]).toEqual({
      type: 'statement',
      id: 'stm_goal',
      kind: 'indirect',
      parts: [{ text: 'NATO stays the goal' }],
      cue: 'told',
      speaker: 'Dmytro Halko',
      role: 'Norvian Foreign Minister',
      mention: 'Norvian Foreign Minister Dmytro Halko',
      confidence: 'high',
      venue: null,
      addressee: 'Radio Brink',
      day: { value: '2021-03-01', means: 'said' },
      source: 'The Harbour Post',
      url: 'https://harbour.example/talks#:~:text=NATO%20stays%20the%20goal',
      about: null,
      elsewhere: null,
    });
    expect(statementsIn(reply.children)[3]).toMatchObject({
      id: 'stm_ask',
      about: 'context',
      day: { means: 'published' },
    });
  });

  it('groups two spellings of one speaker, and says so', async () => {
    const { text, ids } = await ask('who-said from:halko');
    expect(text).toContain('Dmytro Halko, Norvian Foreign Minister (also spelled Dmitry Halko)');
    expect(ids).toHaveLength(5);
  });

  it('says which names matched, and only those that are shown', async () => {
    expect((await ask('who-said nato')).text).toContain('Matched: NATO, Atlantic alliance. Shown: 4 of 4.');
    expect((await ask('who-said "atlantic alliance"')).text).toContain(
      'Matched: atlantic alliance. Shown: 1 of 1.',
    );
  });

  it.each([
    ['who-said nato from:halko', ['stm_join', 'stm_goal', 'stm_promise']],
    ['who-said halko lighthouse', ['stm_dark', 'stm_ours']],
    ['who-said nato radio brink', ['stm_goal', 'stm_join']],
    ['who-said nato kind:indirect', ['stm_goal', 'stm_promise']],
    ['who-said nato since:2021-03-02', ['stm_promise', 'stm_ask']],
    ['who-said nato until:2021-03-01', ['stm_join', 'stm_goal']],
    ['who-said nato outlet:"norvia daily"', ['stm_ask']],
    ['who-said nato outlet:daily', ['stm_ask']],
    ['who-said us from:john', ['stm_servers', 'stm_ask']],
    ['who-said united states', ['stm_servers', 'stm_ask']],
    ['who-said email', ['stm_servers', 'stm_ask']],
    ['who-said E-Mail', ['stm_servers', 'stm_ask']],
    ['who-said sinking ships', ['stm_ship']],
    ['who-said islanders', ['stm_servers', 'stm_ours', 'stm_ask', 'stm_dark']],
  ])('answers %s with %j', async (line, expected) => {
    expect([...(await ask(line)).ids].sort()).toEqual([...expected].sort());
  });

  it('shows who could not be named apart, last and without a name', async () => {
    const { text } = await ask('who-said ship');
    expect(text).toMatch(/Speaker not certain\nunresolved \(“Somebody”\)/);
  });

  it('answers for both when a surname is two people, and says so', async () => {
    const { text, ids } = await ask('who-said from:smith');
    expect(text).toContain('“smith” can be 2 speakers here: John Smith, Jane Smith.');
    expect(text).toContain(
      'Only John Smith: who-said from:"John Smith"\nOnly Jane Smith: who-said from:"Jane Smith"',
    );
    expect(ids).toEqual(expect.arrayContaining(['stm_fish', 'stm_servers', 'stm_ask']));
  });

  it.each([
    [
      'who-said nato from:halka',
      'Nobody called "halka" says anything in these documents. Did you mean Dmytro Halko?',
    ],
    ['who-said nato outlet:pots', 'No single outlet here is called "pots".'],
    ['who-said nato since:2021-03-05 until:2021-03-01', 'expected a day not before 2021-03-05'],
    ['who-said nato page:2', 'expected 1, the only page'],
  ])('explains %s', async (line, expected) => {
    const { outcome, text } = await ask(line);
    expect(outcome).toBe('problem');
    expect(text).toContain(expected);
  });

  it('turns pages, and says how to go on', async () => {
    const body = Array.from({ length: 20 }, (_, at) => `“Herring number ${at} swims,” Ada Berg said.`).join(
      '\n\n',
    );
    const statements = Array.from({ length: 20 }, (_, at) => ({
      id: `stm_h${at + 10}` as const,
      parts: [`“Herring number ${at} swims,”`],
      by: 'berg',
    }));
    const many = await makeContext([
      makeRecord({ id: 'doc_h', title: 'Sea', body, statements, speakers: { berg: { name: 'Ada Berg' } } }),
    ]);
    const pages = [
      await ask('who-said herring', many),
      await ask('who-said herring page:2', many),
      await ask('who-said herring page:3', many),
    ];
    expect(pages.map(({ ids }) => ids.length)).toEqual([8, 8, 4]);
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(20);
    expect(pages[0]?.text).toContain('Shown: 8 of 20.\n\nMore: who-said herring page:2');
    expect(pages[2]?.text).toContain('Shown: 17 to 20 of 20.');
    expect(pages[2]?.text).not.toContain('More:');
    await many.store.close();
  });

  it('ranks the newest five hundred, and says how many older ones it left out', async () => {
    const body = Array.from({ length: 600 }, (_, at) => `“Cod ${at},” she said.`).join('\n');
    const statements = Array.from({ length: 600 }, (_, at) => ({
      id: `stm_c${at}` as const,
      parts: [`“Cod ${at},”`],
    }));
    const many = await makeContext([makeRecord({ id: 'doc_c', title: 'Sea', body, statements })]);
    expect((await ask('who-said cod', many)).text).toContain(
      'Shown: 8 of 600. 100 older ones were not ranked',
    );
    await many.store.close();
  });

  it('is the same answer whatever order the documents came in', async () => {
    const turned = await makeContext([...HARBOUR].reverse());
    expect((await ask('who-said nato', turned)).text).toBe((await ask('who-said nato')).text);
    await turned.store.close();
  });
});

describe('who-said, when there is no answer', () => {
  it('says so, shows who mentions it without being quoted, and what is here', async () => {
    const { outcome, text, ids } = await ask('who-said gudrun');
    expect(outcome).toBe('abstained');
    expect(ids).toEqual([]);
    expect(text).toContain('No statement about gudrun was found');
    expect(text).toMatch(
      /in nobody’s statement\nA ferry called Gudrun left on time\.\n\nPublished 5 Mar 2021 by Norvia Daily/,
    );
    expect(text).toContain('Speakers: Dmytro Halko (5), John Smith (2), Jane Smith (1)');
    expect(text).toContain('1 Mar 2021 to 5 Mar 2021');
  });

  it('offers topics near it on which there really is something', async () => {
    const { text } = await ask('who-said nattoo');
    expect(text).toContain('NATO (4 statements): who-said NATO');
    expect((await ask('who-said Baltik')).text).not.toContain('who-said Baltic Ferry Council');
  });

  it('says what the question has without its restrictions', async () => {
    const { outcome, text } = await ask('who-said nato from:jane');
    expect(outcome).toBe('abstained');
    expect(text).toContain('Without the other options (4 statements): who-said nato');
  });

  it('never says of words inside a statement that nobody says them', async () => {
    for (const line of [
      'who-said lighthouse dark friday',
      'who-said gudrun since:2030-01-01',
      'who-said boat since:2030-01-01',
    ]) {
      const { text, ids } = await ask(line);
      expect(ids.length > 0 || !/nobody’s statement\n.*(?:lighthouse|boat)/.test(text)).toBe(true);
    }
  });

  it('offers what a named speaker says on the rest of the question', async () => {
    expect((await ask('who-said gudrun jane smith')).text).toContain(
      'What Jane Smith said: who-said gudrun from:"Jane Smith"',
    );
    expect((await ask('who-said smith')).text).not.toMatch(/What .* said/);
    expect((await ask('who-said pilot halko')).text).toContain(
      'What Dmytro Halko said: who-said pilot from:"Dmytro Halko"',
    );
    expect((await ask('who-said halko')).text).toContain('who-said from:"Dmytro Halko"');
    expect((await ask('who-said minister')).text).not.toMatch(/What .* said/);
  });

  it('does not put words that are apart together', async () => {
    expect((await ask('who-said "lighthouse promise"')).outcome).toBe('abstained');
    expect((await ask('who-said lighthouse promise')).outcome).toBe('abstained');
  });

  it('abstains over an empty store', async () => {
    const empty = await makeContext([]);
    expect(await ask('who-said nato', empty)).toMatchObject({ outcome: 'abstained' });
    expect((await ask('corpus', empty)).text).toContain('There is no document yet');
    await empty.store.close();
  });
});
