import type { Day } from '../corpus.ts';

const DAY_MS = 86_400_000;
/** A week without a word is nothing special. */
const LONGEST_UNNAMED = 7;

/** How many whole days lie between two days, where that is more than a week; otherwise null. */
export const silenceBetween = (before: Day, after: Day): number | null => {
  const days = Math.round((Date.parse(after) - Date.parse(before)) / DAY_MS) - 1;
  return days > LONGEST_UNNAMED ? days : null;
};
