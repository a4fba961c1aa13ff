import type { Day } from '../corpus.ts';
import { addDays } from '../day.ts';
import type { StoredStatement } from '../ports.ts';

/** A remark is printed for so many days after it was made. */
const MOST_DAYS_LATER = 3;

/**
 * True when two statements may be of the same day: where both texts tell it, it is the same day; where one does, the other was
 * published then or at most three days later; where none does, they were published within three days of each other. What has no
 * day agrees with nothing.
 */
export const agreeInDay = (one: StoredStatement, other: StoredStatement): boolean => {
  const [said, alsoSaid] = [one.statement.saidOn, other.statement.saidOn];
  const [earlier, later] = [said ?? one.citation.publishedAt, alsoSaid ?? other.citation.publishedAt];
  if (earlier === null || later === null) return false;
  if (said !== null && alsoSaid !== null) return said === alsoSaid;
  if (said !== null) return isWithinDays(said, later);
  if (alsoSaid !== null) return isWithinDays(alsoSaid, earlier);
  return isWithinDays(earlier, later) || isWithinDays(later, earlier);
};

const isWithinDays = (from: Day, to: Day): boolean => {
  const last = addDays(from, MOST_DAYS_LATER);
  return from <= to && (last === null || to <= last);
};
