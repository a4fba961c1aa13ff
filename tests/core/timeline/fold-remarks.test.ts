import { expect, it } from 'vitest';
import { foldRemarks } from '../../../src/core/timeline/fold-remarks.ts';
import { groupReports } from '../../../src/core/utterances/group-reports.ts';
import type { UtteranceLink } from '../../../src/core/utterances/utterance-link.ts';
import { candidateOf } from '../../support/candidates.ts';

const quay = candidateOf({ id: 'stm_a', documentId: 'doc_quay', day: '2031-03-05' });
const tide = candidateOf({ id: 'stm_b', documentId: 'doc_tide', day: '2031-03-04', kind: 'indirect' });
const wharf = candidateOf({ id: 'stm_c', documentId: 'doc_wharf', day: null });

const link = (one: typeof quay, other: typeof quay, likeness: UtteranceLink['likeness']): UtteranceLink => ({
  one: one.hit,
  other: other.hit,
  likeness,
  isCopied: false,
});

it('makes one remark of all that report it, on the earliest day, though a later report is fuller', () => {
  const reports = groupReports([link(quay, wharf, 'same'), link(wharf, tide, 'same')]);
  expect(foldRemarks([quay, wharf, tide], reports)).toEqual([
    { day: '2031-03-04', found: [tide, quay, wharf] },
  ]);
});

it('leaves similar remarks apart, in the order of their rank', () => {
  const remarks = foldRemarks([wharf, quay], groupReports([link(quay, wharf, 'similar')]));
  expect(remarks.map(({ found }) => found)).toEqual([[wharf], [quay]]);
});
