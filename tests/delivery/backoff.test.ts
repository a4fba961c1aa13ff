import { expect, it } from 'vitest';
import { waitAfter, waitForOutcome } from '../../src/delivery/backoff.ts';

it('waits twice as long after each failure, up to an hour, and never shorter than asked', () => {
  expect([1, 2, 3, 6, 7, 8, 100].map((tries) => waitAfter(tries, null) / 60_000)).toEqual([
    1, 2, 4, 32, 60, 60, 60,
  ]);
  expect(waitAfter(1, 5_000)).toBe(60_000);
  expect(waitAfter(1, 7_200_000)).toBe(7_200_000);
});

it('looks for what may have been posted soon the first time, at the next full minute', () => {
  expect(waitForOutcome(1)).toBe(30_000);
  expect(waitForOutcome(3)).toBe(240_000);
});
