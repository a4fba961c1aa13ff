import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choosable, choose } from '../../../src/core/digest/choose.ts';
import { SAME } from '../../../src/core/digest/key-rules.ts';

const one = (id: string, fields: Partial<Choosable> = {}): Choosable => ({
  id: `stm_${id}`,
  score: 5,
  speaker: id,
  topic: null,
  day: null,
  remark: id,
  tier: 0,
  ...fields,
});

const idsOf = (chosen: readonly Choosable[]): readonly string[] => chosen.map(({ id }) => id.slice(4));

describe('choosing', () => {
  it('takes the weightiest first', () => {
    const all = [one('a', { score: 1 }), one('b', { score: 9 }), one('c', { score: 4 })];
    expect(idsOf(choose(all, 2))).toEqual(['b', 'c']);
  });

  it('takes the newest of equals, then by id; without a day last', () => {
    const all = [one('a'), one('b', { day: '2021-03-01' }), one('c', { day: '2021-03-02' }), one('d')];
    expect(idsOf(choose(all, 4))).toEqual(['c', 'b', 'a', 'd']);
  });

  it('lets another speaker go first when the same one is hardly better', () => {
    const all = [
      one('a', { speaker: 'x', score: 10 }),
      one('b', { speaker: 'x', score: 9 }),
      one('c', { speaker: 'y', score: 9 - SAME.speaker + 1 }),
    ];
    expect(idsOf(choose(all, 2))).toEqual(['a', 'c']);
    expect(idsOf(choose(all, 3))).toEqual(['a', 'c', 'b']);
  });

  it('lets another topic go first when the same one is no better, and has no topic be the same as none', () => {
    const all = [
      one('a', { topic: 't', score: 6 }),
      one('b', { topic: 't' }),
      one('c', { topic: 'u' }),
      one('d'),
    ];
    expect(idsOf(choose(all, 4))).toEqual(['a', 'c', 'd', 'b']);
  });

  it('shows the same remark once, in its best report', () => {
    const all = [one('a', { remark: 'r', score: 3 }), one('b', { remark: 'r', score: 4 })];
    expect(idsOf(choose(all, 2))).toEqual(['b']);
  });

  it('finds room for a second speaker, however light the words are', () => {
    const heavy = ['a', 'b', 'c'].map((id) => one(id, { speaker: 'x', score: 50 }));
    expect(idsOf(choose([...heavy, one('z', { score: -9 })], 2))).toEqual(['a', 'z']);
    expect(idsOf(choose([...heavy, one('z', { score: -9 })], 1))).toEqual(['a']);
  });

  it('takes everything of an earlier tier before anything of a later one', () => {
    const all = [one('a', { tier: 2, score: 9 }), one('b', { tier: 1 }), one('c', { score: -5 })];
    expect(idsOf(choose(all, 3))).toEqual(['c', 'b', 'a']);
  });
});

const candidates = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }).map((number): `stm_${string}` => `stm_${number}`),
      score: fc.integer({ min: -10, max: 20 }),
      speaker: fc.constantFrom('x', 'y', 'z'),
      topic: fc.constantFrom('t', 'u', null),
      day: fc.constantFrom('2021-03-01', '2021-03-02', null),
      remark: fc.integer({ min: 0, max: 30 }).map(String),
      tier: fc.integer({ min: 0, max: 2 }),
    }),
    { selector: ({ id }) => id, maxLength: 25 },
  )
  // A remark has one speaker.
  .map((all) => all.map((each) => ({ ...each, remark: `${each.speaker} ${each.remark}` })));

describe('whatever there is to choose from', () => {
  it('never more than asked for are chosen, none twice, and as many as there are remarks', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 1, max: 10 }), (all, max) => {
        const chosen = choose(all, max);
        const remarks = new Set(all.map(({ remark }) => remark));
        expect(chosen).toHaveLength(Math.min(max, remarks.size));
        expect(new Set(chosen.map(({ remark }) => remark)).size).toBe(chosen.length);
        expect(all).toEqual(expect.arrayContaining([...chosen]));
      }),
    );
  });

  it('two speakers are chosen when there are two and room for them', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 2, max: 10 }), (all, max) => {
        const speakers = new Set(all.map(({ speaker }) => speaker)).size;
        expect(new Set(choose(all, max).map(({ speaker }) => speaker)).size).toBeGreaterThanOrEqual(
          Math.min(2, speakers),
        );
      }),
    );
  });

  it('the order in which they come does not matter', () => {
    const shuffled = candidates.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 10 }), ([all, other], max) => {
        expect(choose(other, max)).toEqual(choose(all, max));
      }),
    );
  });
});
