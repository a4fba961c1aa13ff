/** Two sequences of words laid beside each other. */
import type { Token } from './wording.ts';

/** Words of the one that stand where words of the other stand; either side may be empty. */
export interface Gap {
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** Before the first pair of equal words, or after the last. */
  readonly isOutside: boolean;
  /** How many pairs of equal words stand before it. */
  readonly after: number;
}

export interface Alignment {
  /** Which words of the one are equal to words of the other, in order. */
  readonly matched: readonly number[];
  /** What stands between these, as places in either sequence; one where both sides are empty is left out. */
  readonly gaps: readonly Gap[];
}

/** The longest common subsequence, the earliest of several. Takes time and room in proportion to the product of the lengths. */
export const align = (one: readonly Token[], other: readonly Token[]): Alignment => {
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] =
        one[a]?.word === other[b]?.word
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
  return readAlignment(one, other, lengths);
};

const readAlignment = (one: readonly Token[], other: readonly Token[], lengths: Uint16Array): Alignment => {
  const width = other.length + 1;
  const matched: number[] = [];
  const gaps: Gap[] = [];
  let open: { one: number[]; other: number[] } = { one: [], other: [] };
  const close = (isOutside: boolean): void => {
    if (open.one.length + open.other.length > 0) gaps.push({ ...open, isOutside, after: matched.length });
    open = { one: [], other: [] };
  };
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    if (a < one.length && b < other.length && one[a]?.word === other[b]?.word) {
      close(matched.length === 0);
      matched.push(a);
      [a, b] = [a + 1, b + 1];
    } else if (
      b >= other.length ||
      (a < one.length && isAtLeast(lengths, (a + 1) * width + b, a * width + b + 1))
    ) {
      open.one.push(a);
      a += 1;
    } else {
      open.other.push(b);
      b += 1;
    }
  }
  close(true);
  return { matched, gaps };
};

const isAtLeast = (lengths: Uint16Array, at: number, than: number): boolean =>
  (lengths[at] ?? 0) >= (lengths[than] ?? 0);
