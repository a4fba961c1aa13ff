/**
 * Terms: what the store indexes and a question looks up. A term is a folded, stemmed word. Both stores get the same
 * terms, so the same question finds the same statements on each.
 */
import type { Span } from '../../text/types.ts';
import { stem } from './stem.ts';
import { toCompounds, toWords, type Word } from './words.ts';

/** A term and where its word stands. */
export interface Term extends Span {
  readonly term: string;
}

/** The terms of a text in order. */
export const toTerms = (text: string): readonly Term[] =>
  toWords(text)
    .filter((word) => !isPronoun(word, text))
    .map(toTerm);

/** Hyphenated words as one term each; kept apart from `toTerms`, whose neighbours are neighbours in the text. */
export const toCompoundTerms = (text: string): readonly Term[] => toCompounds(text).map(toTerm);

/** Acronyms that fold to a pronoun: only "US", "WHO" and "IT" in capitals are terms, or every "us" would be the country. */
const PRONOUNS = new Set(['us', 'who', 'it']);

const isPronoun = ({ folded, start, end }: Word, text: string): boolean =>
  PRONOUNS.has(folded) && end - start === folded.length && text.slice(start, end) !== folded.toUpperCase();

const toTerm = ({ folded, start, end }: Word): Term => ({ term: stemOf(folded), start, end });

/** News repeats its words; remembering their stems makes an ingest several times faster. Bounded by starting over. */
const stems = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** The stem of one folded word. */
export const stemOf = (word: string): string => {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_REMEMBERED) stems.clear();
  const stemmed = stem(word);
  stems.set(word, stemmed);
  return stemmed;
};

/** All terms of a text: its words in order, then its hyphenated words written as one. */
export const termsOf = (text: string): readonly string[] =>
  [...toTerms(text), ...toCompoundTerms(text)].map(({ term }) => term);
