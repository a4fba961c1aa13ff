import { expect, it } from 'vitest';
import { compare, match } from '../../../bench/quality/compare.ts';
import { type Loss, lossOf, WORDS_RIGHT } from '../../../bench/quality/losses.ts';
import { annotate, found, type Marks } from './annotate.ts';

const TEXT =
  '“The old ferry is slow,” Quillon said on Monday night after dinner. “The new one is not.” Bex, a diver, said the lock was shut and the gate was open.';
const SPLIT: Marks = {
  words: ['“The old ferry is slow,”', '“The new one is not.”'],
  type: 'direct',
  speaker: 'Quillon',
};
const LOCK: Marks = { words: ['the lock was shut and the gate was open'], speaker: 'Bex, a diver,' };

const lossWhen = (mark: Marks, statements: Parameters<typeof compare>[1]): Loss | null => {
  const comparison = compare(annotate(TEXT, [mark]), statements);
  const [gold] = comparison.gold;
  if (gold === undefined) throw new Error('nothing is marked');
  return lossOf(comparison, match(comparison, WORDS_RIGHT), gold);
};
const by =
  (speaker: string) =>
  (...words: readonly string[]) =>
    found(TEXT, { words, by: speaker });
const quillon = by('Quillon');
const bex = by('Bex');

it.each<[Loss | null, Marks, ReturnType<typeof quillon>[]]>([
  [null, SPLIT, [quillon('The old ferry is slow', 'The new one is not')]],
  ['missed', SPLIT, []],
  ['part-missing', SPLIT, [quillon('The old ferry is slow')]],
  ['part-added', LOCK, [bex('the lock was shut and the gate was open', 'The new one is not.”')]],
  ['split', SPLIT, [quillon('The old ferry is slow'), bex('The new one is not')]],
  ['wrong-speaker', LOCK, [quillon('the lock was shut and the gate was open')]],
  ['far-off', LOCK, [bex('the lock')]],
  ['short-right', LOCK, [bex('the lock was shut')]],
  ['short-left', LOCK, [bex('the gate was open')]],
  [
    'long-left',
    LOCK,
    [bex('The new one is not.” Bex, a diver, said the lock was shut and the gate was open')],
  ],
])('a loss is told as %s', (loss, mark, statements) => {
  expect(lossWhen(mark, statements)).toBe(loss);
});

it('two statements in one are joined, and each is lost', () => {
  const marks: readonly Marks[] = [
    { words: ['the lock was shut'], speaker: 'Bex' },
    { words: ['and the gate was open'], speaker: 'Bex' },
  ];
  const comparison = compare(annotate(TEXT, marks), [bex('the lock was shut and the gate was open')]);
  const matches = match(comparison, WORDS_RIGHT);
  expect(comparison.gold.map((gold) => lossOf(comparison, matches, gold))).toEqual(['joined', 'joined']);
});
