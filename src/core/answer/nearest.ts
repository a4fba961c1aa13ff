/** What somebody may have meant: close in spelling, or the beginning of a longer word. */
import { fold } from './fold.ts';

/** Names made ready to be compared: a form for each whole name and for each of its words, folded. */
export interface ComparableNames {
  readonly names: readonly string[];
  readonly forms: readonly Form[];
}

interface Form {
  /** Index of the name. */
  readonly of: number;
  readonly word: string;
  readonly letters: number;
}

/** Worth doing once for names that are compared again and again. */
export const toComparable = (names: readonly string[]): ComparableNames => ({
  names,
  forms: names.flatMap((name, of) => {
    const whole = fold(name);
    const words = whole.includes(' ') ? [whole, ...whole.split(' ')] : [whole];
    return words.map((word) => ({ of, word, letters: lettersOf(word) }));
  }),
});

/**
 * The names nearest to `typed`, best first, at most `limit`. Near is: the same folded beginning of three letters or
 * more, or at most one slip (a letter wrong, missing, added, or two swapped) for every three letters, either with the
 * whole name or with one of its words. Equal distances keep the order of the names.
 */
export const nearestOf = (
  typed: string,
  { names, forms }: ComparableNames,
  limit: number,
): readonly string[] => {
  const wanted = fold(typed.trim());
  const slips = Math.min(3, Math.floor(wanted.length / 3));
  const distanceTo = distanceFrom(wanted, slips);
  const near = new Map<number, number>();
  for (const form of forms) {
    const distance = distanceTo(form);
    if (distance <= slips) near.set(form.of, Math.min(distance, near.get(form.of) ?? FAR));
  }
  return [...near]
    .sort(([one, a], [other, b]) => a - b || one - other)
    .slice(0, limit)
    .flatMap(([of]) => names[of] ?? []);
};

/** As `nearestOf`, for names that are compared once. */
export const nearest = (typed: string, names: readonly string[], limit: number): readonly string[] =>
  nearestOf(typed, toComparable(names), limit);

/** Slips between two folded words, half of one where one begins the other; `FAR` where there are more than allowed. */
type Distance = (form: Form) => number;

const FAR = Number.POSITIVE_INFINITY;

/** The cheap refusals come first: of all names of a large corpus only a few are worth comparing letter by letter. */
const distanceFrom = (wanted: string, slips: number): Distance => {
  const letters = lettersOf(wanted);
  return ({ word, letters: others }) => {
    if (isBeginning(wanted, word)) return wanted.length === word.length ? 0 : 0.5;
    if (Math.abs(wanted.length - word.length) > slips) return FAR;
    if (count(letters & ~others) > slips || count(others & ~letters) > slips) return FAR;
    return editDistance(wanted, word, slips);
  };
};

const isBeginning = (a: string, b: string): boolean =>
  a[0] === b[0] && a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a));

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
