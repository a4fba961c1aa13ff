import { afterEach, describe, expect, it } from 'vitest';
import type { Context } from '../../../src/core/context.ts';
import { countOutlets, findReports, type Remark, remarkKey } from '../../../src/core/digest/remark.ts';
import { makeRecord } from '../../support/corpus-builder.ts';
import { makeContext } from '../../support/corpus-harbour.ts';

const HERRING: Remark = { words: '“The herring are back, all of them,”', speakers: ['spk_ann'] };

interface Report {
  readonly outlet: string | null;
  readonly words?: string;
  readonly by?: string;
}

/** Each text is another, or the store would take it for the same one come again. */
const report = (id: string, { outlet, words = HERRING.words, by = 'ann' }: Report) =>
  makeRecord({
    id: `doc_${id}`,
    title: `Herring, ${id}`,
    outlet,
    body: `${words} ${by} said.`,
    speakers: { [by]: { name: by } },
    statements: [{ id: `stm_${id}`, parts: [words], cue: 'said', by }],
  });

let context: Context;
afterEach(() => context.store.close());

const outletsOf = async (...records: readonly ReturnType<typeof report>[]): Promise<number> => {
  context = await makeContext(records);
  return countOutlets(await findReports(HERRING, context.store), context.store);
};

describe('the outlets that carry a remark', () => {
  it('are counted whatever marks and capitals they print it with', async () => {
    const count = await outletsOf(
      report('one', { outlet: 'The Harbour Post' }),
      report('two', { outlet: 'Norvia Daily', words: '‘The Herring are back: all of them’' }),
    );
    expect(count).toBe(2);
  });

  it('count once each, and a document without a known outlet by itself', async () => {
    const count = await outletsOf(
      report('one', { outlet: 'The Harbour Post' }),
      report('two', { outlet: 'The Harbour Post' }),
      report('three', { outlet: null }),
      report('four', { outlet: null }),
    );
    expect(count).toBe(3);
  });

  it('are not those with more words, fewer words, or the same words of somebody else', async () => {
    const count = await outletsOf(
      report('one', { outlet: 'The Harbour Post' }),
      report('two', { outlet: 'Norvia Daily', words: '“The herring are back, all of them, at last,”' }),
      report('three', { outlet: 'Brink Mail', words: '“The herring are back”' }),
      report('four', { outlet: 'Ansel Times', by: 'bo' }),
    );
    expect(count).toBe(1);
  });

  it('are one where the remark has no words, or nobody said it', async () => {
    context = await makeContext([report('one', { outlet: 'The Harbour Post' })]);
    for (const remark of [
      { ...HERRING, words: '“…”' },
      { ...HERRING, speakers: [] },
    ])
      expect(await countOutlets(await findReports(remark, context.store), context.store)).toBe(1);
  });
});

describe('reports', () => {
  it('are those that had come by an arrival', async () => {
    context = await makeContext([report('one', { outlet: 'A' })]);
    const before = await context.store.lastArrival();
    await context.store.replace(report('two', { outlet: 'B' }));
    const ids = async (bounds: { readonly arrivedUntil?: number }) =>
      (await findReports(HERRING, context.store, bounds)).map(({ id }) => id).toSorted();
    expect(await ids({})).toEqual(['stm_one', 'stm_two']);
    expect(await ids({ arrivedUntil: before })).toEqual(['stm_one']);
  });

  it('have the same key only for the same speaker', () => {
    expect(remarkKey({ ...HERRING, words: 'the HERRING are back — all of them' })).toBe(remarkKey(HERRING));
    expect(remarkKey({ ...HERRING, speakers: ['spk_bo'] })).not.toBe(remarkKey(HERRING));
  });
});

describe('the outlets that carry a remark in other words', () => {
  const FULL: Remark = { words: '“We will not sell the pier to anybody, ever,”', speakers: ['spk_ada-berg'] };

  const told = (id: string, outlet: string, { words = FULL.words, credit = '' } = {}) =>
    makeRecord({
      id: `doc_${id}`,
      title: `Pier, ${id}`,
      outlet,
      publishedAt: '2031-03-04',
      body: `${credit}${words} Ada Berg said.`,
      speakers: { 'ada-berg': { name: 'Ada Berg' } },
      statements: [{ id: `stm_${id}`, parts: [words], cue: 'said', by: 'ada-berg' }],
    });

  const count = async (...records: readonly ReturnType<typeof told>[]): Promise<number> => {
    context = await makeContext(records);
    return countOutlets(await findReports(FULL, context.store), context.store);
  };

  it('count with those that carry it in the same', async () => {
    const part = { words: '“We will not sell the pier to anybody.”' };
    expect(await count(told('one', 'Tide'), told('two', 'Norvia Daily', part))).toBe(2);
  });

  it('count once where they have it from one agency', async () => {
    const credit = { credit: 'By Northwire\n\n' };
    expect(
      await count(told('one', 'Tide', credit), told('two', 'Norvia Daily', credit), told('three', 'Ebb')),
    ).toBe(2);
  });
});
