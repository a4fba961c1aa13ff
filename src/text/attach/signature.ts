/** The name behind words that stand by themselves: “…” — Ann Lee, mayor · “…” (Ann Lee, Harl Radio) · — Ann Lee (@annlee) */
import { trimRange } from '../bound.ts';
import type { Lexicon } from '../lexicon.ts';
import { isDash } from '../marks.ts';
import { findNames } from '../names.ts';
import { isTime, type Range } from '../noun-phrase.ts';
import type { Passage, Token } from '../passage.ts';
import { isFiniteVerb } from '../verbs.ts';

/** Token ranges. */
export interface Signature {
  /** The dash or the bracket. */
  readonly mark: Range;
  readonly mention: Range;
}

/** In tokens, with role, paper and day. */
const LONGEST = 25;
/** How far a name is looked for again, in UTF-16 units: some pages of text. */
const REACH = 20_000;

/** Null where the words from a dash or a bracket to the end of a line are not somebody's name. */
export function signatureIn(passage: Passage, { first, last }: Range, lexicon: Lexicon): Signature | null {
  const { tokens } = passage;
  const opener = tokens[first];
  const isBracket = opener?.text === '(' && tokens[last - 1]?.text === ')';
  if (opener === undefined || !(isBracket || isDash(opener)) || last - first > LONGEST) return null;
  const tail = tokens.slice(first + 1, last);
  if (tail.some((token) => isFiniteVerb(token) && !isTime(token, lexicon))) return null;
  const length = tail.findIndex(endsName);
  const end = length < 0 ? last : first + 1 + length;
  const mention = trimRange(tokens, { first: first + 1, last: end });
  return isSomebody(passage, mention, lexicon) ? { mark: { first, last: first + 1 }, mention } : null;
}

const endsName = ({ text, quotation }: Token): boolean => quotation >= 0 || text === '(' || text === ')';

/** True where a range opens with a person, or with one word that the text uses as a name elsewhere too. */
export function isSomebody(passage: Passage, range: Range, lexicon: Lexicon): boolean {
  const [name] = findNames({ ...passage, sentences: [{ ...range, paragraph: 0 }] }, lexicon);
  if (name === undefined || name.first !== range.first) return false;
  if (name.type !== 'unknown') return name.type === 'person';
  const near = passage.text.slice(Math.max(0, name.start - REACH), name.end + REACH);
  return near.indexOf(name.text) !== near.lastIndexOf(name.text);
}
