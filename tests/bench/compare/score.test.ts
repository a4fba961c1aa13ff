import { describe, expect, it } from 'vitest';
import { type Judged, score } from '../../../bench/compare/score.ts';
import { showScore } from '../../../bench/compare/show-score.ts';

const judged = (name: string, parts: Partial<Judged> = {}): Judged => ({
  name,
  isTrap: false,
  right: [],
  missing: [],
  extra: [],
  ...parts,
});

describe('the score of a set', () => {
  it('counts items for precision and recall, and cases in which nothing is wrong', () => {
    const found = score([
      judged('all', { right: ['a', 'b', 'c'] }),
      judged('one-short', { right: ['d'], missing: ['e'] }),
      judged('trapped', { isTrap: true, extra: ['f'] }),
      judged('passed', { isTrap: true }),
    ]);
    expect(found).toMatchObject({ right: 4, missing: 1, extra: 1, precision: 0.8, recall: 0.8 });
    expect(found).toMatchObject({ cases: 4, casesRight: 2, traps: 2, trapsRight: 1 });
  });

  it('is full where nothing is expected and nothing found', () => {
    expect(score([judged('quiet')])).toMatchObject({ precision: 1, recall: 1 });
  });

  it('is shown with what is wrong in each wrong case, and no word about the others', () => {
    const shown = showScore('ferries', [
      judged('fine', { right: ['a'] }),
      judged('snag', { isTrap: true, extra: ['b'] }),
    ]);
    expect(shown.split('\n')).toEqual([
      'ferries: precision 50.0 %, recall 100.0 % (1 right, 0 missing, 1 extra); 1 of 2 cases right, 0 of 1 traps',
      '  snag (trap)',
      '    extra:   b',
    ]);
  });
});
