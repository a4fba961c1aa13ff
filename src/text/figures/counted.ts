/** What a number counts: the noun phrase behind it, and what has happened to it. */
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { singular } from './singular.ts';

/** A phrase behind a number. */
export interface Counted extends Range {
  /** Index of the noun that is counted; null where there is none ("40 of them", "12 were dead"). */
  readonly head: number | null;
  /** Only some of a whole: "40 of the boats", "300 more". */
  readonly part: string | null;
}

const PARTITIVES = new Set([
  'the',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'them',
  'whom',
  'us',
  'you',
  'which',
  'all',
]);
const PRONOUNS = new Set(['them', 'whom', 'us', 'you', 'which']);
const ADDED = new Set(['more', 'additional', 'extra', 'further', 'other', 'another', 'new']);
const NOT_IN_PHRASE = new Set(['last', 'next', 'this', 'each', 'every', 'own']);
/** In tokens. */
const LONGEST = 7;

/** The phrase that begins at a token, not reaching `limit`. */
export function countedAt(
  tokens: readonly Token[],
  at: number,
  { lexicon, limit }: { readonly lexicon: Lexicon; readonly limit: number },
): Counted {
  const of = tokens[at]?.lower === 'of';
  const link = of ? (tokens[at + 1]?.lower ?? '') : '';
  const isPart = PARTITIVES.has(link);
  if (PRONOUNS.has(link)) return { first: at, last: at + 2, head: null, part: 'of them' };
  let start = at + (of ? 1 : 0) + (isPart ? 1 : 0);
  const isAdded = ADDED.has(tokens[start]?.lower ?? '');
  if (isAdded) start += 1;
  const last = runEnd(tokens, start, { lexicon, limit });
  const head = headOf(tokens, { first: start, last }, lexicon);
  return { first: start, last, head, part: isPart ? 'of them' : isAdded ? 'more' : null };
}

function runEnd(
  tokens: readonly Token[],
  start: number,
  { lexicon, limit }: { readonly lexicon: Lexicon; readonly limit: number },
): number {
  let last = start;
  while (last < Math.min(limit, start + LONGEST)) {
    const token = tokens[last];
    if (token === undefined || !belongs(tokens, last) || NOT_IN_PHRASE.has(token.lower)) break;
    if (lexicon.timeWords.has(token.lower)) break;
    last += 1;
  }
  return last;
}

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ') return true;
  const next = tokens[at + 1];
  if (token.pos === 'NUM') return tokens[at - 1]?.pos === 'PROPN' && next?.pos === 'NOUN';
  const isModifier = token.pos === 'VERB' && /(?:ed|ing|en|wn)$/.test(token.lower);
  return isModifier && (next?.pos === 'NOUN' || next?.pos === 'PROPN');
}

/** The last plural; plurals seldom stand before another noun, and the tagger takes "tents stand" for two. */
function headOf(tokens: readonly Token[], { first, last }: Range, lexicon: Lexicon): number | null {
  for (let at = last - 1; at >= first; at -= 1) {
    const token = tokens[at];
    if (token !== undefined && isPlural(token, lexicon)) return at;
  }
  return null;
}

/** True for a noun in the plural, as far as its ending tells. */
const isPlural = ({ lower, pos }: Token, { figures }: Lexicon): boolean =>
  figures.plurals.has(lower) || (pos !== 'VERB' && lower.length > 3 && /[^sui'’]s$/.test(lower));

/** Where one is counted, or something is measured, the noun may be in the singular. */
export function lastNoun(tokens: readonly Token[], { first, last }: Range): number | null {
  for (let at = last - 1; at >= first; at -= 1) {
    const pos = tokens[at]?.pos;
    if (pos === 'NOUN' || pos === 'PROPN') return at;
  }
  return null;
}

/** The words of a phrase besides its head, in the singular: what tells these from others of the kind. */
export function modifiersOf(
  tokens: readonly Token[],
  { first, last, head }: Counted,
  { figures }: Lexicon,
): readonly string[] {
  return tokens
    .slice(first, head ?? last)
    .map(({ lower }) => lower)
    .filter((word) => figures.synonyms.get(word)?.role !== 'fate')
    .map(singular);
}
