/** Finds the phrases of a word list among words. */
import type { Range } from './noun-phrase.ts';
import type { Token } from './passage.ts';

/** A phrase, word by word in lower case with straight apostrophes, and what it stands for. */
export interface Phrase<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** By the word that a phrase is looked up with: its first, or its last where it is read backwards. Longer phrases first. */
export type PhraseList<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** A phrase where it stands, as indexes of words. */
export interface FoundPhrase<Value> extends Range {
  readonly value: Value;
}

/** The word at an index, in lower case; undefined where there is none. */
export type WordAt = (index: number) => string | undefined;

/** The words of tokens. */
export const lowerOf =
  (tokens: readonly Pick<Token, 'lower'>[]): WordAt =>
  (index) =>
    tokens[index]?.lower;

/** Words that stand in a list of their own. */
export const eachOf =
  (words: readonly string[]): WordAt =>
  (index) =>
    words[index];

/** The longest phrase that begins at a word; null where none does. */
export function phraseAt<Value>(
  list: PhraseList<Value>,
  wordAt: WordAt,
  first: number,
): FoundPhrase<Value> | null {
  const found = list.get(wordAt(first) ?? '')?.find(({ words }) => stands(words, wordAt, first));
  return found === undefined ? null : { first, last: first + found.words.length, value: found.value };
}

/** The longest phrase that ends right before a word, of a list that is read backwards; null where none does. */
export function phraseBefore<Value>(
  list: PhraseList<Value>,
  wordAt: WordAt,
  last: number,
): FoundPhrase<Value> | null {
  const found = list
    .get(wordAt(last - 1) ?? '')
    ?.find(({ words }) => stands(words, wordAt, last - words.length));
  return found === undefined ? null : { first: last - found.words.length, last, value: found.value };
}

const stands = (words: readonly string[], wordAt: WordAt, first: number): boolean =>
  words.every((word, offset) => wordAt(first + offset) === word);
