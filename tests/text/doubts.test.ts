import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/core/rules.ts';
import { DOUBT_RULES } from '../../src/text/doubts.ts';
import { analyseBody } from '../support/language.ts';

const isDoubt = (rule: string): boolean => DOUBT_RULES.some((each) => each === rule);

/** The doubts of the last statement of a text, each with the words that raise it. */
const doubtsIn = (text: string) =>
  (analyseBody(text).at(-1)?.trace ?? [])
    .filter(({ rule }) => isDoubt(rule))
    .map(({ rule, evidence }) => `${rule}: ${evidence.map((excerpt) => excerpt.text).join(' ')}`);

describe('an attribution is doubtful where', () => {
  test.each([
    [
      'the subject stands inside another clause',
      'A guard saw the plan that Irene Ostrel said was lost.',
      ['subject-inside: that'],
    ],
    [
      'somebody mentioned on the way speaks',
      'The town met Hugo Bex, who says the lock is old.',
      ['relative-clause: who'],
    ],
    [
      'a verb that means other things too has neither “that” nor marks',
      'Hugo Bex hinted the lock was old.',
      ['plain-clause: hinted'],
    ],
    ['such a verb stands behind the words', 'The lock is old, Hugo Bex hinted.', ['plain-clause: hinted']],
    [
      'both are so',
      'A guard saw the plan that Irene Ostrel hinted was lost.',
      ['subject-inside: that', 'plain-clause: hinted'],
    ],
  ])('%s', (_, text, doubts) => {
    expect(doubtsIn(text)).toEqual(doubts);
  });
});

describe('an attribution is in no doubt where', () => {
  test.each([
    ['the subject opens the sentence', 'Hugo Bex said the lock was old.'],
    ['it follows a comma', 'On the bridge, Hugo Bex said the lock was old.'],
    ['it follows “and” or “but”', 'Irene Ostrel went home, but Hugo Bex said the lock was old.'],
    ['it follows a quotation', '“The lock is old,” Hugo Bex said.'],
    ['such a verb has “that”', 'Hugo Bex hinted that the lock was old.'],
    ['such a verb has “whether”', 'Hugo Bex asked whether the lock was old.'],
    ['such a verb has marks', 'Hugo Bex hinted: “The lock is old.”'],
    ['a usual verb has neither', 'Hugo Bex told the town the lock was old.'],
    ['“according to” names the source', 'The lock is old, according to Hugo Bex.'],
  ])('%s', (_, text) => {
    expect(analyseBody(text)).not.toEqual([]);
    expect(doubtsIn(text)).toEqual([]);
  });
});

test('every doubt lowers what the attribution can be at most, and says what would remove it', () => {
  for (const rule of DOUBT_RULES) {
    expect(RULES[rule]?.atMost, rule).toBeDefined();
    expect(RULES[rule]?.certain, rule).not.toBeNull();
  }
});

test('of several doubts the strongest counts', () => {
  const [statement] = analyseBody('A guard saw the plan that Irene Ostrel hinted was lost.');
  expect(statement?.confidence).toBe('low');
});
