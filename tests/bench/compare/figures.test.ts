import { expect, it } from 'vitest';
import { loadEquipment } from '../../../bench/compare/case-corpus.ts';
import { FIGURES } from '../../../bench/compare/figures.ts';
import { judgeSet } from '../../../bench/compare/judge-set.ts';
import { score } from '../../../bench/compare/score.ts';

const judged = await judgeSet(FIGURES, 'tests/fixtures/compare/figures', await loadEquipment('config'));

it('of the figures that are shown 95 in 100 are right, and 80 in 100 of those that should be are shown', () => {
  const { precision, recall } = score(judged);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

it('at least forty cases are measured, half of them traps', () => {
  const { cases, traps } = score(judged);
  expect(cases).toBeGreaterThanOrEqual(40);
  expect(traps / cases).toBeGreaterThanOrEqual(0.5);
});
