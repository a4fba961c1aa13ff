import { expect, it } from 'vitest';
import { compare } from '../../../bench/quality/compare.ts';
import { score } from '../../../bench/quality/score.ts';
import { annotate, found, type Marks } from './annotate.ts';

const TEXT =
  'Anna Quillon said that the ferry would sail at noon. Bex wants a bridge. The tide was low that day.';
const FERRY: Marks = { words: ['that the ferry would sail at noon'], speaker: 'Anna Quillon' };
const BRIDGE: Marks = {
  words: ['a bridge'],
  speaker: 'Bex',
  cue: 'wants',
  speech: false,
  clausal: 'nominal',
};

const scoreOf = (marks: readonly Marks[], statements: Parameters<typeof compare>[1], atLeast = 0.8) =>
  score([compare(annotate(TEXT, marks), statements)], { kind: 'all', atLeast });

const ferry = found(TEXT, { words: ['the ferry would sail at noon.'], by: 'Quillon' });

it('a statement that differs in marks and "that" is found with its speaker', () => {
  expect(scoreOf([FERRY], [ferry])).toEqual({
    gold: 1,
    found: 1,
    foundWithSpeaker: 1,
    predicted: 1,
    right: 1,
    rightWithSpeaker: 1,
  });
});

it('the same words by another speaker are found, but not with their speaker', () => {
  const wrong = found(TEXT, { words: ['the ferry would sail at noon'], by: 'Bex' });
  expect(scoreOf([FERRY], [wrong])).toMatchObject({ found: 1, foundWithSpeaker: 0, rightWithSpeaker: 0 });
});

it('half of the words are found at an overlap of 0.5, not at 0.8', () => {
  const half = found(TEXT, { words: ['the ferry would'], by: 'Quillon' });
  expect(scoreOf([FERRY], [half], 0.5)).toMatchObject({ found: 1, right: 1 });
  expect(scoreOf([FERRY], [half])).toMatchObject({ found: 0, predicted: 1, right: 0 });
});

it('of two statements for one only one is right', () => {
  expect(scoreOf([FERRY], [ferry, ferry])).toMatchObject({ found: 1, predicted: 2, right: 1 });
});

it('what stands outside the core costs nothing, found or not', () => {
  const bridge = found(TEXT, { words: ['a bridge'], by: 'Bex' });
  expect(scoreOf([FERRY, BRIDGE], [ferry])).toEqual(scoreOf([FERRY], [ferry]));
  expect(scoreOf([FERRY, BRIDGE], [ferry, bridge])).toEqual(scoreOf([FERRY], [ferry]));
});

it('what nobody marked costs precision, unless nobody has looked there', () => {
  const tide = found(TEXT, { words: ['The tide was low that day'], by: 'Bex' });
  expect(scoreOf([FERRY], [ferry, tide])).toMatchObject({ predicted: 2, right: 1 });
  const article = annotate(TEXT, [FERRY]);
  const unseen = {
    ...article,
    discard: [[TEXT.indexOf('The tide'), TEXT.length] satisfies [number, number]],
  };
  const seen = score([compare(unseen, [ferry, tide])], { kind: 'all', atLeast: 0.8 });
  expect(seen).toMatchObject({ predicted: 1, right: 1 });
});

it('kinds are counted apart: recall by the annotated kind, precision by the marks around what was found', () => {
  const comparison = compare(annotate(TEXT, [{ ...FERRY, type: 'mixed' }]), [ferry]);
  expect(score([comparison], { kind: 'mixed', atLeast: 0.8 })).toMatchObject({
    gold: 1,
    found: 1,
    predicted: 0,
  });
  expect(score([comparison], { kind: 'indirect', atLeast: 0.8 })).toMatchObject({
    gold: 0,
    predicted: 1,
    right: 1,
  });
});
