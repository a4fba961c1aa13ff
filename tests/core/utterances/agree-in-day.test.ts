import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/corpus.ts';
import { agreeInDay } from '../../../src/core/utterances/agree-in-day.ts';
import { comparable } from '../../support/comparables.ts';

type Days = readonly [said: Day | null, published: Day | null];

test.each<readonly [string, readonly [Days, Days], boolean]>([
  [
    'both tell the same day',
    [
      ['2031-03-03', '2031-03-04'],
      ['2031-03-03', '2031-12-24'],
    ],
    true,
  ],
  [
    'both tell a day, and it differs',
    [
      ['2031-03-03', '2031-03-04'],
      ['2031-03-04', '2031-03-04'],
    ],
    false,
  ],
  [
    'one was published up to three days after the day told',
    [
      ['2031-03-03', '2031-03-04'],
      [null, '2031-03-06'],
    ],
    true,
  ],
  [
    'one was published four days after the day told',
    [
      ['2031-03-03', '2031-03-04'],
      [null, '2031-03-07'],
    ],
    false,
  ],
  [
    'one was published before the day told',
    [
      ['2031-03-03', '2031-03-04'],
      [null, '2031-03-02'],
    ],
    false,
  ],
  [
    'neither tells, three days apart',
    [
      [null, '2031-03-04'],
      [null, '2031-03-07'],
    ],
    true,
  ],
  [
    'neither tells, four days apart',
    [
      [null, '2031-03-04'],
      [null, '2031-03-08'],
    ],
    false,
  ],
  [
    'neither tells, across a year',
    [
      [null, '2030-12-31'],
      [null, '2031-01-02'],
    ],
    true,
  ],
  [
    'one has no day at all',
    [
      ['2031-03-03', '2031-03-04'],
      [null, null],
    ],
    false,
  ],
  [
    'the last day that there is',
    [
      [null, '9999-12-31'],
      [null, '9999-12-30'],
    ],
    true,
  ],
])('%s', (_, days, agrees) => {
  const [a, b] = days.map(([saidOn, publishedAt]) => comparable({ words: 'Aye', saidOn, publishedAt }));
  if (a === undefined || b === undefined) throw new Error('two');
  expect([agreeInDay(a, b), agreeInDay(b, a)]).toEqual([agrees, agrees]);
});
