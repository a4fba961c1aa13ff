import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords, kindOf, overlapOf, wordsOf } from '../../../bench/quality/words.ts';

const kindWithin = (text: string, words: string) => {
  const all = findWords(text);
  const start = text.indexOf(words);
  return kindOf(all, wordsOf(all, [{ start, end: start + words.length }]));
};

it('marks and a "that" which opens the words do not count, one inside them does', () => {
  const text = 'She said that “the pier that burned” would open.';
  const all = findWords(text);
  const loose = wordsOf(all, [{ start: text.indexOf('that “'), end: text.length }]);
  const tight = wordsOf(all, [{ start: text.indexOf('the pier'), end: text.length - 1 }]);
  expect(loose).toEqual(tight);
  expect([...tight].map((at) => all[at]?.lower)).toEqual(['the', 'pier', 'that', 'burned', 'would', 'open']);
});

it('the kind goes by the marks around the words, paired inside each paragraph', () => {
  const text = 'A “stray mark.\n\nHe said “we sail” and that the "old" mast would do.\n\n“We sail at dawn.';
  expect(kindWithin(text, 'stray mark')).toBe('indirect');
  expect(kindWithin(text, 'we sail')).toBe('direct');
  expect(kindWithin(text, 'that the "old" mast')).toBe('mixed');
  expect(kindWithin(text, 'We sail at dawn')).toBe('direct');
});

it('the overlap of what is half the same is a half, of strangers nothing, of twins one', () => {
  expect(overlapOf(new Set([1, 2]), new Set([2, 3]))).toBe(0.5);
  expect(overlapOf(new Set([1]), new Set([2]))).toBe(0);
  expect(overlapOf(new Set([1, 2]), new Set([2, 1]))).toBe(1);
  expect(overlapOf(new Set(), new Set())).toBe(0);
});

it('words stand in order inside any text, each as it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = findWords(text);
      for (const [at, { start, end, lower }] of words.entries()) {
        expect(text.slice(start, end).toLowerCase()).toBe(lower);
        expect(start).toBeGreaterThanOrEqual(words[at - 1]?.end ?? 0);
      }
    }),
  );
});
