/** GAP's measure: of all decisions "this pronoun means this candidate". */

import type { Guess } from '../../src/core/resolve/weigh-fits.ts';
import type { Gender } from '../../src/text/lexicon.ts';
import { candidateOf, type GapCase } from './gap.ts';

/** What the engine said of one pronoun. */
export interface Decision {
  readonly gap: GapCase;
  /** The likeliest first. */
  readonly guesses: readonly Guess[];
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Names one guess or nobody. */
export type Choose = (guesses: readonly Guess[]) => Guess | null;

/** In hundredths. Somebody who is no candidate counts as nobody. */
export function score(decisions: readonly Decision[], choose: Choose, gender: Gender | null = null): Score {
  const { gold, predicted, right } = countNamed(decisions, choose, gender);
  const precision = (100 * right) / predicted;
  const recall = (100 * right) / gold;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

export interface Named {
  /** Pronouns that mean one of their candidates. */
  readonly gold: number;
  /** Those of which a candidate was named. */
  readonly predicted: number;
  readonly right: number;
}

/** Of the pronouns of one gender, or of all. */
export function countNamed(decisions: readonly Decision[], choose: Choose, gender: Gender | null): Named {
  const counted = decisions.filter(({ gap }) => gender === null || gap.gender === gender);
  const named = counted.flatMap(({ gap, guesses }) => {
    const best = choose(guesses);
    const candidate = best === null ? undefined : candidateOf(gap, best);
    return candidate === undefined ? [] : [candidate];
  });
  const right = named.filter(({ isMeant }) => isMeant).length;
  const meant = counted.filter(({ gap }) => gap.candidates.some(({ isMeant }) => isMeant)).length;
  return { gold: meant, predicted: named.length, right };
}

/** How many decisions are at least so likely, and how many in a hundred of them are right; a third person is wrong where a candidate is meant, and else unknown. */
export function certainty(
  decisions: readonly Decision[],
  from: number,
  to: number,
): { readonly count: number; readonly right: number } {
  const said = decisions.flatMap(({ gap, guesses: [best] }) => {
    if (best === undefined || best.probability < from || best.probability >= to) return [];
    const candidate = candidateOf(gap, best);
    const isAnswered = gap.candidates.some(({ isMeant }) => isMeant);
    return candidate === undefined && !isAnswered ? [] : [candidate?.isMeant === true];
  });
  return { count: said.length, right: (100 * said.filter((isRight) => isRight).length) / said.length };
}
