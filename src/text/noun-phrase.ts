/**
 * Noun phrases around a place, from parts of speech alone. They need not be exact: a mention is right when it covers
 * the person meant, so what matters is where to stop.
 */
import type { Lexicon } from './lexicon.ts';
import { isPossessiveMark } from './marks.ts';
import type { Passage, Token } from './passage.ts';

/** Token indexes `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export interface PhraseTools {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'PRON', 'SYM', 'X']);
const HEAD = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'X']);
const LINKS = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'to',
  'with',
  'on',
  'by',
  'near',
  'against',
  'behind',
  'among',
  'within',
  'under',
  'across',
]);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your']);
/** "Lee herself" */
const REFLEXIVES = new Set(['himself', 'herself', 'themselves', 'itself']);
const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us', ...REFLEXIVES]);
const QUANTIFIERS = new Set([
  'many',
  'most',
  'some',
  'several',
  'few',
  'both',
  'others',
  'those',
  'all',
  'none',
]);
const NO_SUBJECT_PRONOUNS = new Set(['that', 'which', 'what', 'there', 'this', ...OBJECT_PRONOUNS]);
const LONGEST = 30;

/** True for a word that says when ("Sunday", "February"). */
export const isTime = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token !== undefined && lexicon.timeWords.has(token.lower);

const isPossessive = (token: Token): boolean => POSSESSIVES.has(token.lower);
const isJoint = (token: Token): boolean => token.text === '&' || token.text === '-' || token.text === '–';

function isNominal(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token === undefined || token.quotation >= 0) return false;
  if (isTime(token, lexicon) && !/^[\p{Lu}]/u.test(token.text)) return false;
  if (isPossessiveMark(token) || isJoint(token)) return true;
  return NOMINAL.has(token.pos);
}

/**
 * The noun phrase that ends right before token `end`, not reaching before `floor`; chains of "of", "in" and the like
 * belong to it ("officials in the ministry"). Null where there is none.
 */
export function nounPhraseBefore(tools: PhraseTools, end: number, floor: number): Range | null {
  const { tokens } = tools.passage;
  const nameEnd = REFLEXIVES.has(tokens[end - 1]?.lower ?? '') ? end - 1 : end;
  let first = baseStart(tools, nameEnd, floor);
  if (first === nameEnd) return null;
  while (first - 1 > floor && end - first < LONGEST) {
    const link = tokens[first - 1];
    if (link === undefined || link.quotation >= 0) break;
    const joins = (link.pos === 'ADP' && LINKS.has(link.lower)) || joinsNames(tokens, first - 1);
    if (!joins) break;
    const before = baseStart(tools, first - 1, floor);
    if (before === first - 1) break;
    first = before;
  }
  return withHead(tokens, { first: afterTime(tools, first, end), last: end });
}

/** "On Tuesday | Lee said", "met on Tuesday with | Lee, who said": a day at the front says when; April may be a woman. */
function afterTime({ passage: { tokens }, lexicon }: PhraseTools, first: number, end: number): number {
  let at = first;
  while (at < end && isTime(tokens[at], lexicon)) at += 1;
  const next = tokens[at];
  if (at === first || next === undefined || at === end || isPossessiveMark(next)) return first;
  if (lexicon.givenNames.has(tokens[at - 1]?.lower ?? '')) return first;
  const start = next.pos === 'ADP' ? at + 1 : at;
  return start < end ? start : first;
}

function joinsNames(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower;
  return (
    (word === 'and' || word === '&') && tokens[at - 1]?.pos === 'PROPN' && tokens[at + 1]?.pos === 'PROPN'
  );
}

function baseStart({ passage, lexicon }: PhraseTools, end: number, floor: number): number {
  const { tokens } = passage;
  let first = end;
  while (first > floor && end - first < LONGEST) {
    const token = tokens[first - 1];
    if (!isNominal(token, lexicon) && !isInnerVerb(tokens, first - 1, first < end)) break;
    if (token === undefined) break;
    if (token.pos === 'PRON' && !isPossessive(token)) return first === end ? first - 1 : first;
    first -= 1;
    if ((token.pos === 'DET' || isPossessive(token)) && !isPossessiveMarkAt(tokens, first - 1)) break;
  }
  return first;
}

const isPossessiveMarkAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && isPossessiveMark(token);
};

/** "the leading candidate", "one retired general": a participle between determiner and noun. */
function isInnerVerb(tokens: readonly Token[], at: number, hasNounAfter: boolean): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!hasNounAfter || token?.pos !== 'VERB' || !/(?:ing|ed)$/.test(token.lower)) return false;
  if (before === undefined) return false;
  return ['DET', 'ADJ', 'NUM'].includes(before.pos) || isPossessiveMark(before);
}

function withHead(tokens: readonly Token[], range: Range): Range | null {
  const words = tokens.slice(range.first, range.last);
  const only = words[0];
  if (words.length === 1 && only !== undefined && NO_SUBJECT_PRONOUNS.has(only.lower)) return null;
  return words.some(isHead) ? range : null;
}

/** "the 46-year-old" is somebody, though the tagger takes it for an adjective. */
const isHead = ({ pos, lower }: Token): boolean =>
  HEAD.has(pos) || QUANTIFIERS.has(lower) || lower.endsWith('-year-old');

/** The noun phrase that begins at token `start`, not reaching `ceiling`. */
export function nounPhraseAfter(tools: PhraseTools, start: number, ceiling: number): Range | null {
  const { tokens } = tools.passage;
  let last = baseEnd(tools, start, ceiling);
  if (last === start) return null;
  while (last + 1 < ceiling && last - start < LONGEST) {
    const link = tokens[last];
    if (link === undefined || link.quotation >= 0) break;
    const joins = (link.pos === 'ADP' && LINKS.has(link.lower)) || joinsNames(tokens, last);
    if (!joins || isTime(tokens[last + 1], tools.lexicon) || isToldTo(tools, last)) break;
    const after = baseEnd(tools, last + 1, ceiling);
    if (after === last + 1) break;
    last = after;
  }
  return withHead(tokens, { first: start, last });
}

/** "said Lee | to the crowd", but "the ambassador to Norway": a name has nobody that it is to. */
const isToldTo = ({ passage: { tokens }, lexicon }: PhraseTools, at: number): boolean =>
  tokens[at]?.lower === 'to' &&
  tokens[at - 1]?.pos === 'PROPN' &&
  !lexicon.roles.has(tokens[at - 1]?.lower ?? '');

/** The noun phrase without anything linked to it: "reporters" of "reporters in Kyiv". */
export function baseNounPhraseAfter(tools: PhraseTools, start: number, ceiling: number): Range | null {
  const last = baseEnd(tools, start, ceiling);
  return last === start ? null : { first: start, last };
}

function baseEnd({ passage, lexicon }: PhraseTools, start: number, ceiling: number): number {
  const { tokens } = passage;
  let last = start;
  while (last < ceiling && last - start < LONGEST) {
    const token = tokens[last];
    if (!isNominal(token, lexicon) && !isInnerVerb(tokens, last, last > start)) break;
    if (token === undefined || (last > start && isTime(token, lexicon) && !isInnerTime(tokens, last))) break;
    if (token.pos === 'PRON' && !isPossessive(token)) return last === start ? last + 1 : last;
    if (last > start && startsAnother(tokens, last)) break;
    last += 1;
  }
  return last;
}

/** "in a June report", "the Friday vote" */
const isInnerTime = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.pos === 'DET' && tokens[at + 1]?.pos === 'NOUN';

/** A determiner after a noun begins another phrase: "told the court | the plan". */
function startsAnother(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  const opens = token.pos === 'DET' || isPossessive(token);
  return opens && (before.pos === 'NOUN' || before.pos === 'PROPN');
}
