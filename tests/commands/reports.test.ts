import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/core/context.ts';
import type { Day } from '../../src/core/corpus.ts';
import { dispatch } from '../../src/core/dispatch.ts';
import type { Block, StatementNode } from '../../src/reply/nodes.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { makeRecord } from '../support/corpus-builder.ts';
import { makeContext } from '../support/corpus-harbour.ts';

interface Report {
  readonly outlet: string;
  readonly publishedAt: Day;
  readonly words?: string;
  readonly by?: string;
  readonly around?: string;
}

const WHOLE = '“We will not sell the pier to anybody, and we never wanted to,”';
const PART = '“We will not sell the pier to anybody,”';

const report = (id: string, { outlet, publishedAt, words = WHOLE, by = 'Ada Berg', around = '' }: Report) =>
  makeRecord({
    id: `doc_${id}`,
    title: `Pier, ${id}`,
    outlet,
    publishedAt,
    body: `${around}${words} ${by} said.`,
    speakers: { [by === 'Ada Berg' ? 'ada-berg' : 'ida-berg']: { name: by } },
    statements: [
      { id: `stm_${id}`, parts: [words], cue: 'said', by: by === 'Ada Berg' ? 'ada-berg' : 'ida-berg' },
    ],
  });

const RECORDS = [
  report('post', { outlet: 'The Quay Post', publishedAt: '2031-03-04', around: 'BRINK (Northwire) — ' }),
  report('tide', { outlet: 'Tide', publishedAt: '2031-03-06', words: PART, around: 'By Northwire\n\n' }),
  report('daily', { outlet: 'Norvia Daily', publishedAt: '2031-03-05' }),
  report('later', { outlet: 'Tide', publishedAt: '2031-04-05', words: PART }),
  report('sister', { outlet: 'Tide', publishedAt: '2031-03-05', by: 'Ida Berg' }),
];

let context: Context;
beforeAll(async () => {
  context = await makeContext(RECORDS);
});
afterAll(() => context.store.close());

const statementsIn = (blocks: readonly Block[]): readonly StatementNode[] =>
  blocks.flatMap((block) =>
    block.type === 'section' ? statementsIn(block.children) : block.type === 'statement' ? [block] : [],
  );

const ask = async (line: string) => {
  const reply = await dispatch(line, context);
  return { text: plainText(reply), statements: statementsIn(reply.children) };
};

describe('a remark that several outlets carry', () => {
  it('is shown once, in its fullest words and of these the newest, with all who carry it', async () => {
    const { statements } = await ask('who-said pier from:"Ada Berg"');
    expect(statements.map(({ id }) => id)).toEqual(['stm_later', 'stm_daily']);
    expect(statements[1]?.elsewhere).toEqual({
      outlets: { independent: 2, names: ['Norvia Daily', 'The Quay Post', 'Tide'] },
      alsoAs: ['stm_tide'],
      similar: ['stm_later'],
    });
  });

  it('is counted as one remark, and its statements are told', async () => {
    expect((await ask('who-said pier')).text).toContain('Shown: 3 of 3 remarks, in 5 statements.');
    expect((await ask('who-said pier outlet:norvia')).text).toContain('Shown: 1 of 1.');
  });

  it('tells of outlets that a filter has left out', async () => {
    const { statements } = await ask('who-said pier outlet:norvia');
    expect(statements[0]?.elsewhere?.outlets?.names).toHaveLength(3);
  });

  it('is not that of somebody else in the same words', async () => {
    const { statements } = await ask('who-said pier from:"Ida Berg"');
    expect(statements).toMatchObject([{ id: 'stm_sister', elsewhere: null }]);
  });
});

describe('source', () => {
  it('lists the other reports of the remark, and what is similar', async () => {
    const { text, statements } = await ask('source stm_tide');
    expect(statements.map(({ id }) => id)).toEqual(['stm_daily', 'stm_post', 'stm_later']);
    expect(text).toContain('The same remark elsewhere');
    expect(text).toContain('3 outlets, 2 independent: Tide, Norvia Daily, The Quay Post.');
    expect(text).toContain('Similar remarks');
  });

  it('says nothing of other reports where there are none', async () => {
    expect((await ask('source stm_sister')).text).not.toContain('elsewhere');
  });
});

describe('a document that comes again', () => {
  it('takes its links with it', async () => {
    const fresh = await makeContext(RECORDS);
    await fresh.store.remove('doc_tide');
    const { children } = await dispatch('who-said pier outlet:norvia', fresh);
    await fresh.store.close();
    expect(statementsIn(children)[0]?.elsewhere?.outlets?.names).toEqual(['Norvia Daily', 'The Quay Post']);
  });
});
