/** What a clause is about: its nouns, and what narrows them down. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Range } from '../../text/noun-phrase.ts';
import type { Token } from '../../text/passage.ts';
import { fold } from '../answer/fold.ts';
import { stem } from '../answer/stem.ts';
import type { Clause } from './clauses.ts';

/** A word as the index has it, so that its forms are equal. */
export const termOf = (word: string): string => stem(fold(word));

export interface About {
  /** Terms of nouns, the head of the first phrase before all others: in "the dam on the Harl" the dam. */
  readonly things: readonly string[];
  /** Terms of adjectives, names, numbers and times, and of nouns that stand before others. */
  readonly scope: readonly string[];
}

/** Reads the tokens `[first, last)` of a clause; what hangs on a verb or a mark behind the first noun is left out. */
export const nounsOf = (clause: Clause, { first, last }: Range, lexicon: Lexicon): About => {
  const { tokens, words } = clause;
  const things: string[] = [];
  const scope: string[] = [];
  let head: string | null = null;
  for (let at = first; at < last; at += 1) {
    if (head !== null && endsPhrase(tokens[at])) break;
    const isModifier = at + 1 < last && isNoun(tokens[at + 1]);
    scope.push(...scopeAt(clause, { at, isModifier }, lexicon));
    if (!isThing(clause, at, lexicon)) continue;
    const term = termOf(words[at] ?? '');
    things.push(term);
    if (!isModifier) head ??= term;
  }
  return { things: head === null ? things : [head, ...things], scope };
};

const isThing = ({ tokens, words }: Clause, at: number, { timeWords, stance }: Lexicon): boolean =>
  isNoun(tokens[at]) && !timeWords.has(words[at] ?? '') && !stance.plainThings.has(words[at] ?? '');

/** A time, or a word that says which. */
const scopeAt = (
  { tokens, words }: Clause,
  { at, isModifier }: { readonly at: number; readonly isModifier: boolean },
  { timeWords }: Lexicon,
): readonly string[] => {
  const word = words[at] ?? '';
  if (timeWords.has(word) && !isModifier) return [`time ${whichTime(words, at)}${word}`];
  if (timeWords.has(words[at + 1] ?? '')) return [];
  const saysWhich = isNarrowing(tokens[at], tokens[at + 1]) || (isNoun(tokens[at]) && isModifier);
  return saysWhich ? [termOf(word)] : [];
};

const ENDS = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'CCONJ']);

/** "sell the pier | to pay our debts", "the pier | , whatever the banks say" */
const endsPhrase = (token: Token | undefined): boolean =>
  token !== undefined && (ENDS.has(token.pos) || token.lower === 'to' || /^wh/.test(token.lower));

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

/** Also a participle before its noun: "a | rigged | vote". */
const isNarrowing = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.pos === 'NUM' ||
  token?.pos === 'ADJ' ||
  token?.pos === 'PROPN' ||
  (token?.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && isNoun(next));

/** "next | year": times that are only told by when they are said. */
const whichTime = (words: readonly string[], at: number): string => {
  const before = words[at - 1] ?? '';
  return ['this', 'next', 'last', 'coming'].includes(before) ? `${before} ` : '';
};
