/** Values with all the names under which people may look for them, and which of them a beginning can mean. */
import { phraseKey } from './answer/words.ts';

/** A value, and its names folded once: the value's own first. */
export interface Suggestible {
  readonly value: string;
  readonly names: readonly FoldedName[];
}

interface FoldedName {
  readonly text: string;
  readonly key: string;
}

/** A value that a beginning can mean; `also` is the name that it was found by where its own was not. */
export interface Match {
  readonly value: string;
  readonly also: string | null;
}

/** Of names that fold to the same only the first is kept. */
export const toSuggestible = (value: string, others: readonly string[]): Suggestible => {
  const names = [value, ...others].map((text) => ({ text, key: phraseKey(text) }));
  const keys = names.map(({ key }) => key);
  return { value, names: names.filter(({ key }, at) => key !== '' && keys.indexOf(key) === at) };
};

/** Whole names that begin so, then those with an inner word that does, then those that have it inside a word; else in the order given. */
export const matchBeginning = (begun: string, known: readonly Suggestible[]): readonly Match[] => {
  const wanted = phraseKey(begun);
  const found: readonly Match[][] = [[], [], []];
  for (const each of known) {
    const [own = ABSENT, ...others] = each.names.map(({ key }) => placeIn(key, wanted));
    const best = Math.min(own, ...others);
    const also = own === ABSENT ? (each.names[others.indexOf(best) + 1]?.text ?? null) : null;
    found[best]?.push({ value: each.value, also });
  }
  return found.flat();
};

/** The values that have these names, in the order of the names. */
export const matchNames = (names: readonly string[], known: readonly Suggestible[]): readonly Match[] => {
  const keys = names.map(phraseKey);
  const byKey = new Map<string, Match>();
  for (const { value, names: own } of known) {
    for (const { text, key } of own) {
      if (keys.includes(key) && !byKey.has(key))
        byKey.set(key, { value, also: text === value ? null : text });
    }
  }
  const values = keys.flatMap((key) => byKey.get(key) ?? []);
  return values.filter(({ value }, at) => values.findIndex((other) => other.value === value) === at);
};

const ABSENT = 3;

/** 0 at the beginning, 1 at the beginning of an inner word, 2 inside a word, 3 nowhere. */
const placeIn = (key: string, wanted: string): number => {
  const at = key.indexOf(wanted);
  if (at <= 0) return at === 0 ? 0 : ABSENT;
  return key.includes(` ${wanted}`) ? 1 : 2;
};
