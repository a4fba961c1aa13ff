import { describe, expect, it } from 'vitest';
import { foldRemarks } from '../../../src/core/timeline/fold-remarks.ts';
import type { UtteranceLink } from '../../../src/core/utterances/utterance-link.ts';
import { candidateOf } from '../../support/candidates.ts';

const quay = candidateOf({ id: 'stm_a', documentId: 'doc_quay', day: '2031-03-05' });
const tide = candidateOf({ id: 'stm_b', documentId: 'doc_tide', day: '2031-03-04' });
const wharf = candidateOf({ id: 'stm_c', documentId: 'doc_wharf', day: null });

const link = (one: typeof quay, other: typeof quay, likeness: UtteranceLink['likeness']): UtteranceLink => ({
  one: one.hit,
  other: other.hit,
  likeness,
  isCopied: false,
});

describe('foldRemarks', () => {
  it('makes one remark of all that are linked as the same, through others as well, on the earliest day', () => {
    const remarks = foldRemarks([quay, wharf, tide], [link(quay, wharf, 'same'), link(wharf, tide, 'same')]);
    expect(remarks).toEqual([{ day: '2031-03-04', first: tide, reports: 3 }]);
  });

  it('leaves similar remarks apart, in the order of their rank', () => {
    const remarks = foldRemarks([wharf, quay], [link(quay, wharf, 'similar')]);
    expect(remarks.map(({ first }) => first)).toEqual([wharf, quay]);
  });

  it('joins nobody through a report that was not asked for', () => {
    expect(foldRemarks([quay, tide], [link(quay, wharf, 'same'), link(wharf, tide, 'same')])).toHaveLength(2);
  });

  it('folds a ring of links once', () => {
    const ring = [link(quay, tide, 'same'), link(tide, wharf, 'same'), link(wharf, quay, 'same')];
    expect(foldRemarks([quay, tide, wharf], ring)).toHaveLength(1);
  });
});
