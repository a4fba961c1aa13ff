import { expect, it } from 'vitest';
import { loadEquipment } from '../../../bench/compare/case-corpus.ts';
import { CHANGES } from '../../../bench/compare/changes.ts';
import { judgeSet } from '../../../bench/compare/judge-set.ts';
import { score } from '../../../bench/compare/score.ts';

const judged = await judgeSet(CHANGES, 'tests/fixtures/compare/changes', await loadEquipment('config'));

it('of the changes that are shown 95 in 100 are some, and 80 in 100 of those that there are are shown', () => {
  const { precision, recall } = score(judged);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(recall).toBeGreaterThanOrEqual(0.8);
});

it('at least forty cases are measured, half of them traps', () => {
  const { cases, traps } = score(judged);
  expect(cases).toBeGreaterThanOrEqual(40);
  expect(traps / cases).toBeGreaterThanOrEqual(0.5);
});
