import { expect, it } from 'vitest';
import { loadEquipment } from '../../../bench/compare/case-corpus.ts';
import { judgeSet } from '../../../bench/compare/judge-set.ts';
import { score } from '../../../bench/compare/score.ts';
import { UTTERANCES } from '../../../bench/compare/utterances.ts';

const judged = await judgeSet(UTTERANCES, 'tests/fixtures/compare/utterances', await loadEquipment('config'));

it('of the remarks that are joined 95 in 100 are one, and 80 in 100 of those that are one are joined', () => {
  const { precision, recall } = score(judged);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

it('at least forty cases are measured, half of them traps', () => {
  const { cases, traps } = score(judged);
  expect(cases).toBeGreaterThanOrEqual(40);
  expect(traps / cases).toBeGreaterThanOrEqual(0.5);
});
