/** Which of two statements was said first. */
import type { Comparable } from '../compare/comparable.ts';
import type { Day } from '../corpus.ts';

/** A pair in the order in which it was said. */
export interface Ordered {
  readonly earlier: Comparable;
  readonly later: Comparable;
}

/** Null where nothing tells: days that are not known, or two documents of one day. */
export const inOrder = (one: Comparable, other: Comparable): Ordered | null => {
  const order = compareSaying(one, other);
  if (order === 0) return null;
  return order < 0 ? { earlier: one, later: other } : { earlier: other, later: one };
};

/** The day it was said, or else that of the document. */
export const dayOfSaying = ({ statement, citation }: Comparable): Day | null =>
  statement.saidOn ?? citation.publishedAt;

const compareSaying = (one: Comparable, other: Comparable): number => {
  const isOneText = one.citation.id === other.citation.id;
  const [own, others] = [isBefore(one), isBefore(other)];
  if (isOneText && own !== others) return own ? -1 : 1;
  const [day, otherDay] = [dayOfSaying(one), dayOfSaying(other)];
  if (day === null || otherDay === null) return isOneText ? inText(one, other) : 0;
  if (day === otherDay) {
    if (isOneText) return inText(one, other);
    return Number(others) - Number(own);
  }
  const order = day < otherDay ? -1 : 1;
  // Said some time before its document: later than the other one's day is more than anybody knows.
  return (order < 0 ? others : own) ? 0 : order;
};

const inText = (one: Comparable, other: Comparable): number => one.statement.start - other.statement.start;

/** The text says only that it was before. */
const isBefore = ({ statement: { stance, saidOn } }: Comparable): boolean =>
  stance?.isEarlier === true && saidOn === null;
