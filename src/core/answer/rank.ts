/** The order of an answer. Pure: the same candidates come out in the same order, whatever order they came in. */
import type { Confidence } from '../corpus.ts';
import type { Field, Hit } from '../ports.ts';
import type { Need } from './topic.ts';

/** A statement that may answer the question. */
export interface Candidate {
  readonly hit: Hit;
  /** Where the topic stands; the nearest of these. */
  readonly field: Field;
  /** The names that its own words hold, by need of the topic; empty when the topic only stands around them. */
  readonly met: readonly Need[];
  /** How many needs are met by the name as typed, not by another name of the same. */
  readonly asTyped: number;
}

/**
 * Best first: where the topic stands, how much of it and how literally, all words before some words before none in
 * quotation marks, how sure the speaker is, how new it is; then by id, so that nothing is left to chance.
 */
export const rank = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map(toRanked)
    .sort(compare)
    .map(({ candidate }) => candidate);

/** A candidate with what it is compared by, worked out once instead of at each comparison. */
interface Ranked {
  readonly candidate: Candidate;
  /** The smaller, the better. */
  readonly grade: number;
  readonly day: string;
}

const FIELD: Readonly<Record<Field, number>> = { content: 0, context: 1, title: 2 };
const KIND = { direct: 0, mixed: 1, indirect: 2 } as const;
const CONFIDENCE: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2, unresolved: 3 };

/** More names than this are as good as this many. */
const MOST_NAMES = 15;

const toRanked = (candidate: Candidate): Ranked => ({
  candidate,
  grade: gradeOf(candidate),
  day: candidate.hit.day ?? UNKNOWN_DAY,
});

/** Older than any. */
const UNKNOWN_DAY = '';

/** The criteria as digits of one number, the weightiest first; each has room for 16 values. */
const gradeOf = ({ hit, field, met, asTyped }: Candidate): number =>
  [
    FIELD[field],
    MOST_NAMES - Math.min(MOST_NAMES, countNames(met)),
    MOST_NAMES - Math.min(MOST_NAMES, asTyped),
    KIND[hit.kind],
    CONFIDENCE[hit.confidence],
  ].reduce((grade, digit) => grade * (MOST_NAMES + 1) + digit, 0);

const countNames = (met: readonly Need[]): number => met.reduce((sum, names) => sum + names.length, 0);

const compare = (a: Ranked, b: Ranked): number =>
  a.grade - b.grade || compareText(b.day, a.day) || compareText(a.candidate.hit.id, b.candidate.hit.id);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
