/** What somebody may have meant: close in spelling, or the beginning of a longer word. */
import { fold } from './fold.ts';

/** Names made ready to be compared: a form for each whole name and for each of its words, folded. */
export interface ComparableNames {
  readonly names: readonly string[];
  readonly forms: Forms;
}

/** In columns, because there are three for each speaker of a large corpus: an object for each would hold more than its word. */
interface Forms {
  readonly words: readonly string[];
  /** Index of the name. */
  readonly of: Uint32Array;
  readonly letters: Int32Array;
}

/** Worth doing once for names that are compared again and again. */
export const toComparable = (names: readonly string[]): ComparableNames => {
  const words: string[] = [];
  const of: number[] = [];
  for (const [at, name] of names.entries()) {
    const whole = fold(name);
    for (const word of whole.includes(' ') ? [whole, ...whole.split(' ')] : [whole]) {
      words.push(word);
      of.push(at);
    }
  }
  return { names, forms: { words, of: Uint32Array.from(of), letters: Int32Array.from(words, lettersOf) } };
};

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
  for (let at = 0; at < forms.words.length; at += 1) {
    const distance = distanceTo(forms.words[at] ?? '', forms.letters[at] ?? 0);
    if (distance > slips) continue;
    const of = forms.of[at] ?? 0;
    near.set(of, Math.min(distance, near.get(of) ?? FAR));
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
type Distance = (word: string, letters: number) => number;

const FAR = Number.POSITIVE_INFINITY;

/** The cheap refusals come first: of all names of a large corpus only a few are worth comparing letter by letter. */
const distanceFrom = (wanted: string, slips: number): Distance => {
  const letters = lettersOf(wanted);
  const rows = [0, 1, 2].map(() => new Uint32Array(wanted.length + 1));
  return (word, others) => {
    if (isBeginning(wanted, word)) return wanted.length === word.length ? 0 : 0.5;
    if (Math.abs(wanted.length - word.length) > slips) return FAR;
    if (count(letters & ~others) > slips || count(others & ~letters) > slips) return FAR;
    return editDistance(word, wanted, { most: slips, rows });
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

/** What comparisons with one word have in common. */
interface Comparing {
  readonly most: number;
  /** Three rows of the table, one longer than the wanted word: written over by every comparison. */
  readonly rows: readonly Uint32Array[];
}

const NO_ROW = new Uint32Array();

/** Optimal string alignment, https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance; `FAR` once it must exceed `most`. */
const editDistance = (word: string, wanted: string, { most, rows }: Comparing): number => {
  let [beforePrevious = NO_ROW, previous = NO_ROW, current = NO_ROW] = rows;
  let leastBefore = 0;
  for (let column = 0; column <= wanted.length; column += 1) previous[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= wanted.length; column += 1) {
      const cost = word[row - 1] === wanted[column - 1] ? 0 : 1;
      const swapped = word[row - 1] === wanted[column - 2] && word[row - 2] === wanted[column - 1];
      const distance = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
        swapped ? (beforePrevious[column - 2] ?? 0) + 1 : FAR,
      );
      current[column] = distance;
      least = Math.min(least, distance);
    }
    // A later row is reached from this one, or by a swap from the one before.
    if (least > most && leastBefore >= most) return FAR;
    leastBefore = least;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[wanted.length] ?? 0;
};
