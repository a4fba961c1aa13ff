/** Finds the phrases of a word list among words. */
import type { PhraseList } from './lexicon.ts';

/** A phrase that was found: how many words it has, and what it stands for. */
export interface FoundPhrase<Value> {
  readonly length: number;
  readonly value: Value;
}

/** The longest phrase that begins at a word; null where none does. Words in lower case with straight apostrophes. */
export function phraseAt<Value>(
  list: PhraseList<Value>,
  words: readonly string[],
  at: number,
): FoundPhrase<Value> | null {
  const found = list
    .get(words[at] ?? '')
    ?.find((phrase) => phrase.words.every((word, offset) => words[at + offset] === word));
  return found === undefined ? null : { length: found.words.length, value: found.value };
}
