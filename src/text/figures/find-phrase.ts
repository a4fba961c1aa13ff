import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import type { Phrase, Phrases } from './figure-words.ts';

/** A phrase where it stands. */
export interface FoundPhrase<Value> extends Range {
  readonly value: Value;
}

/** The longest phrase that begins at a token; null where none does. */
export function phraseAt<Value>(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases<Value>,
): FoundPhrase<Value> | null {
  const found = phrases.get(tokens[at]?.lower ?? '')?.find((phrase) => stands(tokens, at, phrase));
  return found === undefined ? null : { first: at, last: at + found.words.length, value: found.value };
}

/** The longest phrase that ends right before a token; null where none does. */
export function phraseBefore<Value>(
  tokens: readonly Token[],
  end: number,
  phrases: Phrases<Value>,
): FoundPhrase<Value> | null {
  const found = phrases
    .get(tokens[end - 1]?.lower ?? '')
    ?.find((phrase) => stands(tokens, end - phrase.words.length, phrase));
  return found === undefined ? null : { first: end - found.words.length, last: end, value: found.value };
}

const stands = <Value>(tokens: readonly Token[], first: number, { words }: Phrase<Value>): boolean =>
  words.every((word, offset) => tokens[first + offset]?.lower === word);
