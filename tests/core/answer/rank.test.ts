import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, rank } from '../../../src/core/answer/rank.ts';
import type { Hit } from '../../../src/core/ports.ts';

const NAME = { label: 'NATO', terms: ['nato'] };
const OTHER = { label: 'Atlantic alliance', terms: ['atlant', 'allianc'] };

const candidate = (changes: Partial<Candidate>, hit: Partial<Hit> = {}): Candidate => ({
  hit: {
    id: 'stm_x',
    documentId: 'doc_x',
    position: 0,
    kind: 'direct',
    confidence: 'high',
    day: '2021-01-01',
    words: 'NATO grows',
    ...hit,
  },
  field: 'content',
  met: [[NAME]],
  asTyped: 1,
  ...changes,
});

describe('rank', () => {
  it.each([
    ['words before context', candidate({}), candidate({ field: 'context' })],
    ['context before title', candidate({ field: 'context' }), candidate({ field: 'title' })],
    ['more names before fewer', candidate({ met: [[NAME, OTHER]] }), candidate({})],
    ['the typed name before another', candidate({}), candidate({ met: [[OTHER]], asTyped: 0 })],
    ['direct before mixed', candidate({}), candidate({}, { kind: 'mixed' })],
    ['mixed before indirect', candidate({}, { kind: 'mixed' }), candidate({}, { kind: 'indirect' })],
    ['certain before less certain', candidate({}), candidate({}, { confidence: 'low' })],
    ['new before old', candidate({}, { day: '2021-01-02' }), candidate({})],
    ['the lower id when all else is equal', candidate({}, { id: 'stm_a' }), candidate({}, { id: 'stm_b' })],
    [
      'where the topic stands before how it was said',
      candidate({}, { kind: 'indirect', confidence: 'low' }),
      candidate({ field: 'context' }),
    ],
  ])('puts %s', (_, better, worse) => {
    expect(rank([worse, better])).toEqual([better, worse]);
  });

  it('gives the same order whatever order the store gives', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      candidate({ asTyped: at % 2 }, { id: `stm_${at}`, kind: at % 3 === 0 ? 'direct' : 'mixed' }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 30 }), (shuffled) => {
        expect(rank(shuffled)).toEqual(rank(many));
      }),
    );
  });
});
