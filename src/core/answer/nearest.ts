/** What somebody may have meant: close in spelling, or the beginning of a longer word. */
import { fold } from './fold.ts';

/**
 * The candidates nearest to `typed`, best first, at most `limit`. Near is: the same folded beginning of three letters
 * or more, or at most one slip (a letter wrong, missing, added, or two swapped) for every three letters, either
 * with the whole candidate or with one of its words. Equal distances keep the order of `candidates`.
 */
export const nearest = (typed: string, candidates: readonly string[], limit: number): readonly string[] => {
  const wanted = fold(typed.trim());
  const slips = Math.min(3, Math.floor(wanted.length / 3));
  return candidates
    .map((candidate, order) => ({ candidate, order, distance: closest(wanted, fold(candidate), slips) }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
};

const closest = (wanted: string, candidate: string, slips: number): number => {
  const words = candidate.includes(' ') ? [candidate, ...candidate.split(' ')] : [candidate];
  return Math.min(...words.map((word) => distanceOrBeginning(wanted, word, slips)));
};

const distanceOrBeginning = (wanted: string, word: string, slips: number): number => {
  const shorter = Math.min(wanted.length, word.length);
  if (shorter >= 3 && wanted.slice(0, shorter) === word.slice(0, shorter))
    return wanted.length === word.length ? 0 : 0.5;
  if (Math.abs(wanted.length - word.length) > slips || lettersMissing(wanted, word) > slips) return FAR;
  return editDistance(wanted, word);
};

const FAR = Number.POSITIVE_INFINITY;

/** Every letter of `wanted` that `word` has not is a slip; counting them spares most words the whole comparison. */
const lettersMissing = (wanted: string, word: string): number => {
  let missing = lettersOf(wanted) & ~lettersOf(word);
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count;
};

/** A bit for each letter; letters beyond a to z share bits, which only makes fewer look missing. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

/** Optimal string alignment: https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance */
const editDistance = (a: string, b: string): number => {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + cost,
          swapped ? (beforePrevious[column - 2] ?? 0) + 1 : FAR,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
};
