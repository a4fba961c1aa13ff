import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstFrom, firstWhere, sentenceOf } from '../../src/text/locate.ts';

test('the first item that passes is found as a search from the start finds it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, limit) => {
      const sorted = values.toSorted((a, b) => a - b);
      const found = sorted.findIndex((value) => value >= limit);
      expect(firstWhere(sorted, (value) => value >= limit)).toBe(found < 0 ? sorted.length : found);
    }),
  );
});

test('a span is found by the offset at which it starts, or by one before it', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ];
  expect([0, 2, 3, 6, 7].map((offset) => firstFrom(spans, offset))).toEqual([0, 0, 1, 1, 2]);
});

test('a sentence is found by each of its tokens', () => {
  const sentences = [
    { first: 0, last: 2, paragraph: 0 },
    { first: 2, last: 5, paragraph: 0 },
  ];
  expect([0, 1, 2, 4, 5].map((token) => sentenceOf(sentences, token))).toEqual([0, 0, 1, 1, 2]);
});
