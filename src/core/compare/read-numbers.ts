/** Numbers in digits and in words, made equal: "two hundred" is 200, "1.2 million" is 1200000. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
]);

/** What a number is multiplied by when such a word follows it. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** The value of a folded word that is a number by itself; null for any other. "one" is a pronoun more often than a number. */
export const numberOf = (word: string): number | null => {
  if (/^\d+$/.test(word)) return Number(word);
  return word === 'one' ? null : (VALUES.get(word) ?? null);
};

/** What a folded word multiplies the number before it by; null for any other. */
export const multiplierOf = (word: string): number | null => MULTIPLIERS.get(word) ?? null;
