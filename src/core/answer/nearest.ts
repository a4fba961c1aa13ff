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
  const distanceTo = distanceFrom(wanted, slips);
  const near: Near[] = [];
  for (const candidate of candidates) {
    const distance = closest(fold(candidate), distanceTo);
    if (distance <= slips) near.push({ candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
};

interface Near {
  readonly candidate: string;
  readonly distance: number;
}

/** Slips between two folded words, half of one where one begins the other; `FAR` where there are more than allowed. */
type Distance = (word: string) => number;

const closest = (candidate: string, distanceTo: Distance): number => {
  let least = distanceTo(candidate);
  if (!candidate.includes(' ')) return least;
  for (const word of candidate.split(' ')) least = Math.min(least, distanceTo(word));
  return least;
};

const FAR = Number.POSITIVE_INFINITY;

/** The cheap refusals come first: of all names of a large corpus only a few are worth comparing letter by letter. */
const distanceFrom = (wanted: string, slips: number): Distance => {
  const letters = lettersOf(wanted);
  return (word) => {
    if (isBeginning(wanted, word)) return wanted.length === word.length ? 0 : 0.5;
    if (Math.abs(wanted.length - word.length) > slips) return FAR;
    const others = lettersOf(word);
    if (count(letters & ~others) > slips || count(others & ~letters) > slips) return FAR;
    return editDistance(wanted, word, slips);
  };
};

const isBeginning = (a: string, b: string): boolean =>
  a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a));

/** A bit for each letter that a word has; letters beyond a to z share bits, which only makes fewer look missing. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

const count = (bits: number): number => {
  let found = 0;
  for (let left = bits; left !== 0; left &= left - 1) found += 1;
  return found;
};

/** Optimal string alignment, https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance; `FAR` once it must exceed `most`. */
const editDistance = (a: string, b: string, most: number): number => {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  let leastBefore = 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const distance = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
        swapped ? (beforePrevious[column - 2] ?? 0) + 1 : FAR,
      );
      current.push(distance);
      least = Math.min(least, distance);
    }
    // A later row is reached from this one, or by a swap from the one before.
    if (least > most && leastBefore >= most) return FAR;
    leastBefore = least;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
};
