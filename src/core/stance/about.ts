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
    const word = words[at] ?? '';
    const isModifier = isNoun(tokens[at + 1]) && at + 1 < last;
    if (lexicon.timeWords.has(word) && !isModifier) scope.push(`time ${whichTime(words, at)}${word}`);
    else if (isNarrowing(tokens[at]) || (isNoun(tokens[at]) && isModifier)) scope.push(termOf(word));
    if (!isNoun(tokens[at]) || lexicon.timeWords.has(word) || lexicon.stance.plainThings.has(word)) continue;
    things.push(termOf(word));
    if (!isModifier) head ??= termOf(word);
  }
  return { things: head === null ? things : [head, ...things], scope };
};

const ENDS = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'CCONJ']);

/** "sell the pier | to pay our debts", "the pier | , whatever the banks say" */
const endsPhrase = (token: Token | undefined): boolean =>
  token !== undefined && (ENDS.has(token.pos) || token.lower === 'to' || /^wh/.test(token.lower));

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

const isNarrowing = (token: Token | undefined): boolean =>
  token?.pos === 'NUM' || token?.pos === 'ADJ' || token?.pos === 'PROPN';

/** "next | year": times that are only told by when they are said. */
const whichTime = (words: readonly string[], at: number): string => {
  const before = words[at - 1] ?? '';
  return ['this', 'next', 'last', 'coming'].includes(before) ? `${before} ` : '';
};
