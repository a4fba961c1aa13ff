/**
 * Learns the weights of features from marked pronouns: a conditional logit over all who fit and "none of them", which
 * is how `weigh-fits.ts` reads them. The same cases give the same weights.
 */
import { LEARNT_FEATURES, type PronounFeature, SET_FEATURES } from '../../src/lexicon/pronoun-features.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';
import { type GapCase, guess } from './gap.ts';

export type Weights = ReadonlyMap<string, number>;

/** Whom pronouns mean depends on whom those before them meant, so that learning goes round a few times. */
const ROUNDS = 3;
/** Of the first round, only to have chains at all. */
const START: Weights = new Map<PronounFeature, number>([
  ['bias', -1],
  ['rank', -0.5],
  ['in-title', 1],
  ['chain-last', 1],
  ['prev-subject', 1],
  ['same-subject', 1],
]);

/** With the weights that are set by hand. `used` leaves features out, to see what they gain. */
export function learn(
  cases: readonly GapCase[],
  lexicon: Lexicon,
  used: readonly PronounFeature[] = LEARNT_FEATURES,
): Weights {
  const byHand = SET_FEATURES.map((name) => [name, lexicon.pronounWeights.get(name) ?? 0] as const);
  let weights: Weights = new Map([...START, ...byHand]);
  for (let round = 0; round < ROUNDS; round += 1) {
    const rows = cases.map((each) => toRow(each, { lexicon, weights, used })).filter((row) => row !== null);
    const learnt = descend(rows, used.length).map((weight, at) => [used[at] ?? '', round2(weight)] as const);
    weights = new Map([...learnt, ...byHand]);
  }
  return weights;
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

/** Those who fit, each by its features. */
interface Row {
  readonly fits: readonly (readonly (readonly [feature: number, value: number])[])[];
  /** Whether each may be whom the pronoun means; the last stands for "none of them". */
  readonly mayBe: readonly boolean[];
}

interface Learning {
  readonly lexicon: Lexicon;
  readonly weights: Weights;
  readonly used: readonly PronounFeature[];
}

/** Null where nothing can be learnt: whoever is meant was not found. */
function toRow(gap: GapCase, { lexicon, weights, used }: Learning): Row | null {
  const guesses = guess(gap, lexicon, weights);
  const marked = guesses.map(({ person }) => gap.candidates.find((candidate) => candidate.person === person));
  const isAnswered = gap.candidates.some(({ isMeant }) => isMeant);
  const mayBe = isAnswered
    ? [...marked.map((candidate) => candidate?.isMeant === true), false]
    : [...marked.map((candidate) => candidate === undefined), true];
  if (!mayBe.includes(true) || !mayBe.includes(false)) return null;
  const fits = guesses.map(({ features }) =>
    features.map(([name, value]) => [used.indexOf(name), value] as const).filter(([at]) => at >= 0),
  );
  return { fits, mayBe };
}

const STEPS = 200;
const RATE = 0.1;
/** Draws every weight towards zero. */
const RIDGE = 1;
const MEAN = 0.9;
const VARIANCE = 0.99;

/** Adam (Kingma and Ba, 2015) over all rows at once. */
function descend(rows: readonly Row[], size: number): readonly number[] {
  const weights: number[] = Array(size).fill(0);
  const means: number[] = Array(size).fill(0);
  const variances: number[] = Array(size).fill(0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = weights.map((weight) => RIDGE * weight);
    for (const row of rows) addSlope(row, weights, slope);
    for (const [at, value] of slope.entries()) {
      const mean = MEAN * (means[at] ?? 0) + (1 - MEAN) * value;
      const variance = VARIANCE * (variances[at] ?? 0) + (1 - VARIANCE) * value * value;
      means[at] = mean;
      variances[at] = variance;
      const change = mean / (1 - MEAN ** step) / (Math.sqrt(variance / (1 - VARIANCE ** step)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - RATE * change;
    }
  }
  return weights;
}

/** Adds the slope of minus the logarithm of how likely one row says what may be. */
function addSlope({ fits, mayBe }: Row, weights: readonly number[], slope: number[]): void {
  const odds = [
    ...fits.map((fit) => Math.exp(fit.reduce((sum, [at, value]) => sum + (weights[at] ?? 0) * value, 0))),
    1,
  ];
  const sumOf = (isIn: (at: number) => boolean): number =>
    odds.reduce((sum, value, at) => sum + (isIn(at) ? value : 0), 0);
  const all = sumOf(() => true);
  const right = sumOf((at) => mayBe[at] === true);
  for (const [index, fit] of fits.entries()) {
    const own = odds[index] ?? 0;
    const excess = own / all - (mayBe[index] === true ? own / right : 0);
    for (const [at, value] of fit) slope[at] = (slope[at] ?? 0) + excess * value;
  }
}
