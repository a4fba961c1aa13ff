/** Where a figure holds: "near the border", "in the castle park at Veldan". */

import { excerptOf } from '../excerpt-of.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Range } from '../noun-phrase.ts';
import type { Passage, Token } from '../passage.ts';
import type { Excerpt } from '../types.ts';
import { singular } from './singular.ts';

export interface Where {
  /** As written. */
  readonly words: Excerpt | null;
  /** Nouns for the place ("border"), in the singular. */
  readonly heads: readonly string[];
  /** Names and whatever else tells one such place from another ("norvian", "northern"). */
  readonly names: readonly string[];
}

/** A name behind one of these is a place's. */
const IN = new Set([
  'in',
  'at',
  'near',
  'on',
  'along',
  'around',
  'across',
  'outside',
  'inside',
  'within',
  'throughout',
  'off',
]);
/** Behind one of these only a noun for a place tells: "to Clinton" is no place. */
const TO = new Set(['to', 'from', 'into', 'by', 'behind', 'beside', 'beyond', 'through']);
const MORE = new Set(['of', 'with', 'between', 'and', 'in', 'at', 'near', 'on']);
/** In tokens. */
const LONGEST = 8;

/** The places that a clause names, outside `except`: the words of the number and of what it counts. */
export function whereIn(
  passage: Passage,
  clause: Range,
  { except, lexicon }: { readonly except: Range; readonly lexicon: Lexicon },
): Where {
  const found: Place[] = [];
  for (let at = clause.first; at < clause.last; at += 1) {
    if (at >= except.first && at < except.last) continue;
    const token = passage.tokens[at];
    if (token === undefined || !(IN.has(token.lower) || TO.has(token.lower)) || token.pos === 'VERB')
      continue;
    const place = placeAfter(passage.tokens, at, { limit: clause.last, lexicon });
    if (place === null) continue;
    found.push(place);
    at = place.last - 1;
  }
  return {
    words: found[0] === undefined ? null : excerptOf(passage, found[0]),
    heads: found.flatMap(({ heads }) => heads),
    names: found.flatMap(({ names }) => names),
  };
}

interface Place extends Range {
  readonly heads: readonly string[];
  readonly names: readonly string[];
}

function placeAfter(
  tokens: readonly Token[],
  at: number,
  { limit, lexicon }: { readonly limit: number; readonly lexicon: Lexicon },
): Place | null {
  let last = at + 1;
  while (
    last < Math.min(limit, at + LONGEST) &&
    (isNominal(tokens[last], lexicon) || goesOn(tokens, last, lexicon))
  )
    last += 1;
  const words = tokens
    .slice(at + 1, last)
    .filter(
      ({ pos }) => pos !== 'DET' && pos !== 'ADP' && pos !== 'CCONJ' && pos !== 'PRON' && pos !== 'PART',
    );
  const heads = words.filter(({ lower }) => isPlace(lower, lexicon)).map(({ lower }) => singular(lower));
  const isNamed = IN.has(tokens[at]?.lower ?? '') && words.some(({ pos }) => pos === 'PROPN');
  if (heads.length === 0 && lexicon.givenNames.has(words[0]?.lower ?? '')) return null;
  if (heads.length === 0 && !isNamed) return null;
  const names = words.filter(({ lower }) => !isPlace(lower, lexicon)).map(({ lower }) => lower);
  return { first: at, last, heads, names };
}

const isPlace = (lower: string, { figures, placeWords }: Lexicon): boolean =>
  figures.places.has(lower) || placeWords.get(lower) === 'last';

const isNominal = (token: Token | undefined, { timeWords }: Lexicon): boolean =>
  token !== undefined && /^(?:NOUN|PROPN|ADJ|DET|PRON|PART)$/.test(token.pos) && !timeWords.has(token.lower);

/** "the border with Ukraine", "the border between Norvia and Velia": a link that a name follows. */
function goesOn(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  if (!MORE.has(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.pos === 'DET' ? tokens[at + 2] : tokens[at + 1];
  return isNominal(next, lexicon) && (next?.pos === 'PROPN' || isPlace(next?.lower ?? '', lexicon));
}
