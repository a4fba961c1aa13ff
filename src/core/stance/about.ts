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
    const event = eventAt(clause, { first: at, last });
    if (event !== null) {
      scope.push(event.term);
      at = event.last - 1;
      continue;
    }
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

/** "before the | election" narrows down and is not what the clause is about. */
const EVENT = new Set(['before', 'after', 'during', 'since']);
const LONGEST_EVENT = 5;

const eventAt = (
  { tokens, words }: Clause,
  { first, last }: Range,
): { readonly term: string; readonly last: number } | null => {
  const when = words[first] ?? '';
  if (!EVENT.has(when)) return null;
  const phrase = tokens.slice(first + 1, Math.min(last, first + LONGEST_EVENT));
  const end = phrase.findIndex((token) => endsPhrase(token) || token.pos === 'ADP' || token.pos === 'PRON');
  const noun = (end < 0 ? phrase : phrase.slice(0, end)).findLastIndex(isNoun);
  const { lower = '' } = phrase[noun] ?? {};
  return noun < 0 ? null : { term: `time ${when} ${termOf(lower)}`, last: first + noun + 2 };
};

const isThing = (clause: Clause, at: number, lexicon: Lexicon): boolean =>
  isNoun(clause.tokens[at]) &&
  !isTime(clause, at, lexicon) &&
  !lexicon.stance.plainThings.has(clause.words[at] ?? '');

/** A time, or a word that says which. */
const scopeAt = (
  clause: Clause,
  { at, isModifier }: { readonly at: number; readonly isModifier: boolean },
  lexicon: Lexicon,
): readonly string[] => {
  const { tokens, words } = clause;
  const word = words[at] ?? '';
  if (isTime(clause, at, lexicon) && !isModifier) return [`time ${whichTime(words, at)}${word}`];
  if (isTime(clause, at + 1, lexicon)) return [];
  const saysWhich = isNarrowing(tokens[at], tokens[at + 1]) || (isNoun(tokens[at]) && isModifier);
  return saysWhich ? [termOf(word)] : [];
};

const YEAR = /^(?:19|20|21)\d\d$/;
const BEFORE_MAY = new Set([
  'in',
  'by',
  'from',
  'since',
  'of',
  'this',
  'next',
  'last',
  'until',
  'early',
  'late',
]);

/** A word for a time, a year, the month of May, or a stretch of time of which a word says which: "this | season". */
const isTime = ({ tokens, words }: Clause, at: number, { timeWords, stance }: Lexicon): boolean => {
  const word = words[at] ?? '';
  const isMay = word === 'may' && isNoun(tokens[at]) && BEFORE_MAY.has(words[at - 1] ?? '');
  const isPeriod = stance.periods.has(word) && (whichTime(words, at) !== '' || isWithin(words, at));
  return timeWords.has(word) || timeWords.has(word.replace(/s$/, '')) || isPeriod || isMay || YEAR.test(word);
};

const ENDS = new Set(['VERB', 'AUX', 'PUNCT', 'SCONJ', 'CCONJ']);

/** "sell the pier | to pay our debts", "the pier | , whatever the banks say" */
const endsPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  (ENDS.has(token.pos) || (token.lower === 'to' && token.pos !== 'ADP') || /^wh/.test(token.lower));

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
  return WHICH.has(before) ? `${before} ` : '';
};

const WHICH = new Set(
  'this next last coming current present following previous past first second third every each'.split(' '),
);

/** "in winter", "by the autumn" */
const isWithin = (words: readonly string[], at: number): boolean =>
  WITHIN.has(words[at - (words[at - 1] === 'the' ? 2 : 1)] ?? '');

const WITHIN = new Set(['in', 'by', 'from', 'over', 'throughout', 'during']);
