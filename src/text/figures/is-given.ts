import type { Token } from '../passage.ts';
import type { Draft, Surroundings } from './draft.ts';

const REACH = 6;
const COUNTS = new Set(['number', 'figure', 'total', 'toll', 'count']);

/**
 * True for a number without anything behind it that somebody gives as a number: "estimated as many as 127,000", "put it at
 * 2,800", "the total was 300". A bare number has many other uses.
 */
export function isGiven({ amount, counted }: Draft, { passage: { tokens }, lexicon }: Surroundings): boolean {
  if (counted.part === 'of them') return true;
  if (amount.qualifier !== 'exactly' || amount.isRange) return true;
  if (isIt(tokens, amount.first)) return true;
  const { verbs } = lexicon.figures;
  for (let at = amount.first - 1; at >= Math.max(0, amount.first - REACH); at -= 1) {
    const lower = tokens[at]?.lower ?? '';
    if (verbs.has(lower) || COUNTS.has(lower)) return true;
  }
  return false;
}

/** "It was 1,900", "there were 60": where nothing is named, the number is all that is told. */
const isIt = (tokens: readonly Token[], at: number): boolean =>
  /^(?:is|are|was|were|be)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:it|there|they)$/.test(tokens[at - 2]?.lower ?? '') &&
  !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');
