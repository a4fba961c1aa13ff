/** The order of an answer. Pure: the same candidates come out in the same order, whatever order they came in. */
import type { Confidence } from '../corpus.ts';
import type { Field, StoredStatement } from '../ports.ts';
import type { Need } from './topic.ts';

/** A statement that may answer the question. */
export interface Candidate extends StoredStatement {
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
export const rank = (candidates: readonly Candidate[]): readonly Candidate[] => [...candidates].sort(compare);

/** Each compares two candidates: negative when the first is the better. */
const CRITERIA: readonly ((a: Candidate, b: Candidate) => number)[] = [
  (a, b) => FIELD[a.field] - FIELD[b.field],
  (a, b) => countNames(b) - countNames(a),
  (a, b) => b.asTyped - a.asTyped,
  (a, b) => KIND[a.statement.kind] - KIND[b.statement.kind],
  (a, b) => CONFIDENCE[a.statement.confidence] - CONFIDENCE[b.statement.confidence],
  (a, b) => compareText(dayOf(b), dayOf(a)),
  (a, b) => compareText(a.statement.id, b.statement.id),
];

const FIELD: Readonly<Record<Field, number>> = { content: 0, context: 1, title: 2 };
const KIND = { direct: 0, mixed: 1, indirect: 2 } as const;
const CONFIDENCE: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2, unresolved: 3 };

const compare = (a: Candidate, b: Candidate): number => {
  for (const criterion of CRITERIA) {
    const difference = criterion(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
};

const countNames = ({ met }: Candidate): number => met.reduce((sum, names) => sum + names.length, 0);

/** An unknown day is older than any. */
const dayOf = ({ statement, citation }: Candidate): string => statement.saidOn ?? citation.publishedAt ?? '';

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
