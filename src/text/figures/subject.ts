/** What a clause says something of: the nouns before its verb. */
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { singular } from './singular.ts';

export interface Subject {
  /** Nouns, in the singular; empty where a pronoun stands for them, or nothing. */
  readonly nouns: readonly string[];
  /** Names among them. */
  readonly names: readonly string[];
  /** The verb, in lower case; null where none stands before `end`. */
  readonly verb: string | null;
  readonly range: Range;
}

/** The subject of a clause whose object begins at token `end`. */
export function subjectOf(
  tokens: readonly Token[],
  clause: Range,
  { end, lexicon }: { readonly end: number; readonly lexicon: Lexicon },
): Subject {
  const verb = verbIn(tokens, clause.first, end);
  const last = verb ?? end;
  const at = nounsBefore(tokens, { first: clause.first, last }, lexicon);
  const words = at.flatMap((index) => tokens[index] ?? []);
  return {
    nouns: words.map(({ lower }) => singular(lower)),
    names: words.filter(({ pos }) => pos === 'PROPN').map(({ lower }) => lower),
    verb: verb === null ? null : (mainVerb(tokens, verb, end) ?? tokens[verb]?.lower ?? null),
    range: { first: at[0] ?? last, last: (at.at(-1) ?? last - 1) + 1 },
  };
}

function verbIn(tokens: readonly Token[], first: number, end: number): number | null {
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'AUX' || (token?.pos === 'VERB' && !token.lower.endsWith('ing'))) return at;
  }
  return null;
}

/** "has amassed": the last verb of the group. */
function mainVerb(tokens: readonly Token[], first: number, end: number): string | null {
  let found: string | null = null;
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined || !/^(?:AUX|VERB|ADV|PART)$/.test(token.pos)) break;
    if (token.pos === 'VERB') found = token.lower;
  }
  return found;
}

const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN';

/** Indexes of nouns that no preposition but "of" leads in: "the price | of the bridge", not "in Ansel". */
function nounsBefore(
  tokens: readonly Token[],
  { first, last }: Range,
  { timeWords }: Lexicon,
): readonly number[] {
  const found: number[] = [];
  let isLed = false;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.pos === 'ADP') isLed = isLed || token.lower !== 'of';
    else if (token.text === ',' || token.pos === 'VERB') isLed = false;
    else if (!isLed && isNoun(token) && !timeWords.has(token.lower)) found.push(at);
  }
  return found;
}
