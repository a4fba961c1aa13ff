/**
 * Where a name or a pronoun stands in its sentence, guessed from parts of speech alone. Every look ahead or back has a
 * bound, so that a place costs the same in a sentence of any length.
 */
import { sentenceOf } from '../../text/locate.ts';
import type { Name } from '../../text/names.ts';
import type { Passage, Token } from '../../text/passage.ts';
import { isVerb } from '../../text/verbs.ts';

/** `oblique` stands behind a preposition; `other` is what we cannot tell. */
export type PlaceRole = 'subject' | 'object' | 'oblique' | 'possessive' | 'other';

/** Token indexes `[first, last)`. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly role: PlaceRole;
  /** Nothing but its own phrase stands before it in the sentence. */
  readonly opens: boolean;
}

/** Where a name stands, and what stands right beside it. */
export interface NamePlace extends Place {
  /** "Lee and Kim" */
  readonly isJoined: boolean;
  /** "the Lee Awards" */
  readonly isAfterThe: boolean;
  /** "in Lee" */
  readonly isLocated: boolean;
  /** "Lee, who" */
  readonly hasRelative: boolean;
}

/** In tokens. */
const LONGEST_PHRASE = 6;
const LONGEST_ASIDE = 25;
const MOST_ADVERBS = 3;

const PHRASE = new Set(['NOUN', 'ADJ', 'DET', 'NUM', 'PROPN']);
const PLACES = new Set(['in', 'at', 'on', 'near', 'into']);
const LINKS = new Set(['of', 'from', 'in', 'at', 'with']);

export function placeOfName(passage: Passage, name: Name): NamePlace {
  const { tokens, sentences } = passage;
  const { first: floor = 0, last: ceiling = 0 } = sentences[name.sentence] ?? {};
  const before = beforePhrase(tokens, name.first, floor);
  const prev = before < floor ? undefined : tokens[before];
  const own = name.first > floor ? tokens[name.first - 1]?.lower : undefined;
  const next = tokens[name.last];
  return {
    first: name.first,
    last: name.last,
    sentence: name.sentence,
    role: name.isPossessive ? 'possessive' : roleOf(tokens, { name, prev, ceiling }),
    opens: prev === undefined,
    isJoined: prev?.lower === 'and' || (next?.lower === 'and' && tokens[name.last + 1]?.pos === 'PROPN'),
    isAfterThe: own === 'the',
    isLocated: PLACES.has(own ?? ''),
    hasRelative: next?.lower === 'who' || tokens[name.last + 1]?.lower === 'who',
  };
}

/** The token before the noun phrase that ends in a name: of "to the tall | Lee" it is "to". */
function beforePhrase(tokens: readonly Token[], first: number, floor: number): number {
  let at = first - 1;
  while (at >= floor && first - at <= LONGEST_PHRASE && PHRASE.has(tokens[at]?.pos ?? '')) at -= 1;
  return at;
}

interface Surroundings {
  readonly name: Name;
  /** Before its phrase; undefined where the sentence begins. */
  readonly prev: Token | undefined;
  readonly ceiling: number;
}

function roleOf(tokens: readonly Token[], around: Surroundings): PlaceRole {
  const { name, prev } = around;
  const at = skipAdverbs(tokens, afterAside(tokens, around), around.ceiling);
  const isDirect = at <= skipAdverbs(tokens, name.last, around.ceiling);
  const hasVerb = isVerb(tokens[at]) && (isDirect || !isGerund(tokens[at]));
  if (hasVerb && isDirect) return 'subject';
  if (prev?.pos === 'ADP' || prev?.lower === 'to') return 'oblique';
  if (isVerb(prev)) return 'object';
  return prev === undefined || hasVerb || isJointSubject(tokens, name.last) ? 'subject' : 'other';
}

const isGerund = (token: Token | undefined): boolean => token?.lower.endsWith('ing') === true;

/** "Lee, a baker, | said", "Lee (a baker) | said", "the baker, Lee, | said", "Lee of Harl | said". */
function afterAside(tokens: readonly Token[], { name, prev, ceiling }: Surroundings): number {
  const opener = tokens[name.last]?.text;
  if (opener === ',' && prev?.text === ',') return name.last + 1;
  const close = opener === '(' ? ')' : opener;
  if (close !== ',' && close !== ')') return afterLink(tokens, name.last, ceiling);
  const end = Math.min(ceiling, name.last + LONGEST_ASIDE);
  for (let at = name.last + 1; at < end; at += 1) if (tokens[at]?.text === close) return at + 1;
  return name.last;
}

function afterLink(tokens: readonly Token[], from: number, ceiling: number): number {
  if (!LINKS.has(tokens[from]?.lower ?? '')) return from;
  const end = Math.min(ceiling, from + LONGEST_PHRASE);
  let at = from + 1;
  while (at < end && PHRASE.has(tokens[at]?.pos ?? '')) at += 1;
  return isVerb(tokens[at]) ? at : from;
}

function skipAdverbs(tokens: readonly Token[], from: number, ceiling: number): number {
  let at = from;
  while (at < ceiling && at - from < MOST_ADVERBS && isAdverb(tokens[at])) at += 1;
  return at;
}

const isAdverb = (token: Token | undefined): boolean => token?.pos === 'ADV' || token?.lower === 'not';

/** "Lee | and Kim sailed" */
function isJointSubject(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.lower !== 'and') return false;
  let at = last + 1;
  while (at < last + LONGEST_PHRASE && tokens[at]?.pos === 'PROPN') at += 1;
  return isVerb(tokens[at]);
}

/** `at` is the token of "he", "him", "his" and so on. */
export function placeOfPronoun({ tokens, sentences }: Passage, at: number): Place {
  const sentence = sentenceOf(sentences, at);
  const opens = sentences[sentence]?.first === at;
  return { first: at, last: at + 1, sentence, role: roleOfPronoun(tokens, at), opens };
}

function roleOfPronoun(tokens: readonly Token[], at: number): PlaceRole {
  const word = tokens[at]?.lower ?? '';
  if (word === 'he' || word === 'she') return 'subject';
  if (word === 'his' || word === 'hers' || (word === 'her' && opensPhrase(tokens, at + 1)))
    return 'possessive';
  return tokens[at - 1]?.pos === 'ADP' ? 'oblique' : 'object';
}

/** "her | old boat", "her | “boat”", "her | leaking boat"; not "told her | that". */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  if (['NOUN', 'ADJ', 'PROPN', 'NUM', 'X'].includes(next.pos) || /^["“'‘`]/.test(next.text)) return true;
  if (next.pos === 'VERB') return /(?:ing|ed)$/.test(next.lower);
  return next.pos === 'ADV' && tokens[at + 1]?.pos === 'ADJ';
}
