import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/corpus.ts';
import { addDays } from '../../../src/core/day.ts';
import { type Choice, chooseDays } from '../../../src/core/timeline/choose-days.ts';
import type { Remark } from '../../../src/core/timeline/fold-remarks.ts';
import { candidateOf } from '../../support/candidates.ts';

const remark = (day: Day | null, position = 0): Remark => ({
  day,
  found: [candidateOf({ id: `stm_${day ?? 'none'}-${position}`, day, position })],
});

const countsOf = ({ days }: Choice) => days.map(({ day, shown, left }) => [day, shown.length, left]);

describe('chooseDays', () => {
  it('orders days from the earliest to the latest, and within a day as the document tells them', () => {
    const { days } = chooseDays(
      [remark('2031-03-05', 2), remark(null), remark('2031-03-01'), remark('2031-03-05', 1)],
      20,
    );
    expect(days.map(({ day }) => day)).toEqual(['2031-03-01', '2031-03-05', null]);
    expect(days[1]?.shown.map(({ found }) => found[0]?.hit.position)).toEqual([1, 2]);
  });

  it('gives every day its best remark before any day its second', () => {
    const loud = Array.from({ length: 9 }, (_, at) => remark('2031-03-05', at));
    const choice = chooseDays([...loud, remark('2031-03-01'), remark('2031-03-02')], 4);
    expect(countsOf(choice)).toEqual([
      ['2031-03-01', 1, 0],
      ['2031-03-02', 1, 0],
      ['2031-03-05', 2, 7],
    ]);
    expect(choice.days[2]?.shown.map(({ found }) => found[0]?.hit.position)).toEqual([0, 1]);
  });

  it('keeps the latest days where there are too many, and counts what came before', () => {
    const remarks = Array.from({ length: 6 }, (_, at) => remark(addDays('2031-03-01', at)));
    const choice = chooseDays([...remarks, remark('2031-03-01', 1)], 3);
    expect(choice.days.map(({ day }) => day)).toEqual(['2031-03-04', '2031-03-05', '2031-03-06']);
    expect(choice.earlier).toBe(4);
  });

  it('neither loses nor doubles a remark', () => {
    const days = fc.option(
      fc.integer({ min: 0, max: 30 }).map((at) => addDays('2031-03-01', at)),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(days, { maxLength: 80 }), fc.integer({ min: 1, max: 25 }), (all, most) => {
        const choice = chooseDays(
          all.map((day, at) => remark(day, at)),
          most,
        );
        const counts = choice.days.map(({ shown, left }) => shown.length + left);
        expect(counts.reduce((a, b) => a + b, 0) + choice.earlier).toBe(all.length);
        expect(choice.days.flatMap(({ shown }) => shown).length).toBeLessThanOrEqual(most);
        expect(choice.days.every(({ shown }) => shown.length > 0)).toBe(true);
      }),
    );
  });
});
