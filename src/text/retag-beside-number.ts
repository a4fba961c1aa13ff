/**
 * Nouns and verbs behind a number: the tagger takes many plurals for verbs ("65 bears live") and the verbs behind them for
 * nouns ("40 boats fish there"), and a clause without a verb is no reported clause.
 */
import { YEAR } from './calendar.ts';
import type { Lexicon } from './lexicon.ts';
import type { PartOfSpeech, Token } from './passage.ts';

/** In tokens, between a number and the noun that it counts. */
const MOST_ADJECTIVES = 2;
/** What goes on behind a verb, and hardly behind a noun in the singular that a plural stands before. */
const AFTER_VERB: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'DET', 'ADV', 'PRON', 'PUNCT', 'ADJ', 'SCONJ']);

/** The part of speech that a number tells of the word at `at`; null where it tells nothing. */
export function besideNumber(tokens: readonly Token[], at: number, lexicon: Lexicon): PartOfSpeech | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined) return null;
  if (token.pos === 'VERB') return isPluralBeforeVerb(tokens, at, lexicon) ? 'NOUN' : null;
  const mayBeVerb =
    token.pos === 'NOUN' ? AFTER_VERB.has(next.pos) : token.pos === 'ADJ' && next.pos === 'DET';
  return mayBeVerb && isVerbBehindPlural(tokens, at, lexicon) ? 'VERB' : null;
}

/** "65 | bears | live": a verb in "s" has no subject in the plural. */
const isPluralBeforeVerb = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  /[^s]s$/u.test(tokens[at]?.lower ?? '') &&
  /^(?:VERB|AUX)$/u.test(tokens[at + 1]?.pos ?? '') &&
  isCount(tokens, at - 1, lexicon);

/** "300 farms | close": no noun in the singular stands behind a plural that is counted. "Ten years jail" is measured. */
function isVerbBehindPlural(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [token, plural] = [tokens[at], tokens[at - 1]];
  if (token === undefined || plural === undefined || !/^\p{Ll}+$/u.test(token.text)) return false;
  if (/s$|(?:ing|ed|er|ion|ment|ness|ity)$/u.test(token.lower) || plural.pos !== 'NOUN') return false;
  const { plurals, unitsAfter } = lexicon.figures;
  if (!/[^su]s$/u.test(plural.lower) && !plurals.has(plural.lower)) return false;
  if (unitsAfter.has(plural.lower) || lexicon.timeWords.has(plural.lower)) return false;
  let first = at - 2;
  while (first > at - 2 - MOST_ADJECTIVES && tokens[first]?.pos === 'ADJ') first -= 1;
  return isCount(tokens, tokens[first]?.lower === 'of' ? first - 1 : first, lexicon);
}

/** A number that may count several: neither "one" nor a year, and no part of a name ("Highway 9 runs", "a 12 boats race"). */
function isCount(tokens: readonly Token[], at: number, { figures }: Lexicon): boolean {
  const [number, before] = [tokens[at], tokens[at - 1]];
  if (number === undefined || number.lower === 'one') return false;
  const role = figures.numbers.get(number.lower)?.role;
  if (role === 'times' || role === 'many') return true;
  if (number.pos !== 'NUM' || YEAR.test(number.text)) return false;
  return before?.pos !== 'PROPN' && !/^an?$/u.test(before?.lower ?? '');
}
