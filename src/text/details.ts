/** Where, to whom and when something was said, where the cue's own sentence tells. */
import type { Draft } from './attach/scene.ts';
import { MONTH } from './calendar.ts';
import type { Lexicon } from './lexicon.ts';
import { sentenceOf } from './locate.ts';
import { isTime, type Range } from './noun-phrase.ts';
import type { Passage, Token } from './passage.ts';

export interface Details {
  readonly venue: string | null;
  readonly addressee: string | null;
  /** The words that tell the day ("Sunday", "Feb. 13", "Feb. 13 2031"); `core/resolve/said-on.ts` makes a day of them. */
  readonly when: string | null;
}

const PLACE_LINKS = new Set(['in', 'on', 'at', 'during', 'to', 'via', 'by']);
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:today|yesterday|tonight)$/i;
const DATE = /^\d{1,2}$/;
const YEAR = /^\d{4}$/;
/** "told the paper by telephone": how it was told, not whom. */
const WAYS_OF_TELLING = new Set(['by', 'on', 'with', 'during', 'to', 'via', 'over']);
const RELATIVES = new Set(['which', 'who', 'whom', 'whose', 'that']);
const NEARBY = 14;

/** Reads the words of the cue's sentence that are neither content nor mention. */
export function findDetails(passage: Passage, draft: Draft, lexicon: Lexicon): Details {
  const free = freeTokens(passage, draft);
  return {
    venue: venueIn(passage, draft, { free, lexicon }) ?? programmeOfHearer(passage, draft, lexicon),
    addressee: addresseeOf(passage, draft),
    when: whenIn(passage, free, draft),
  };
}

/** Token indexes near the cue, outside what was said. */
function freeTokens({ sentences, tokens }: Passage, { cue, parts }: Draft): readonly number[] {
  const sentence = sentences[sentenceOf(sentences, cue.first)];
  if (sentence === undefined) return [];
  const isFree = (at: number): boolean => !parts.some((part) => holds(part, at));
  const from = Math.max(sentence.first, cue.first - NEARBY);
  const to = Math.min(sentence.last, cue.last + NEARBY, tokens.length);
  return Array.from({ length: to - from }, (_, index) => from + index).filter(isFree);
}

const holds = ({ first, last }: Range, at: number): boolean => first <= at && at < last;

/** Between a word and the cue, without the speaker: an aside about the speaker says nothing about the saying. */
function wordsBetween({ tokens }: Passage, at: number, { cue, mention }: Draft): readonly Token[] {
  const aside = mention === null || holds(mention, at) ? NOTHING : mention;
  const [first, last] = at < cue.first ? [at + 1, cue.first] : [cue.last, at];
  return tokens.slice(first, last).filter((_, index) => !holds(aside, first + index));
}

const NOTHING: Range = { first: 0, last: 0 };

/** "retreated on Monday from remarks in which she said", "met on Monday with Lee, who said": the day is the retreat's. */
function isOfAnotherClause(passage: Passage, at: number, draft: Draft): boolean {
  const { mention, cue } = draft;
  const ownsRelative = mention !== null && at < mention.first && mention.last <= cue.first;
  const last = ownsRelative ? passage.tokens[mention.last - 1] : undefined;
  return (
    RELATIVES.has(last?.lower ?? '') ||
    wordsBetween(passage, at, draft).some(({ lower, quotation }) => quotation < 0 && RELATIVES.has(lower))
  );
}

/** No other verb stands between: in "on Monday walked back remarks and said" the day is the walking back's. */
function isOfAnotherVerb(passage: Passage, at: number, draft: Draft): boolean {
  return wordsBetween(passage, at, draft).some(({ pos, quotation }) => pos === 'VERB' && quotation < 0);
}

function whenIn(passage: Passage, free: readonly number[], draft: Draft): string | null {
  for (const at of free) {
    const token = passage.tokens[at];
    if (token === undefined || token.quotation >= 0) continue;
    const next = passage.tokens[at + 1];
    const when = dayAt(passage.tokens, at);
    if (when === null || isInName(at, next, draft)) continue;
    if (!isOfAnotherVerb(passage, at, draft) && !isOfAnotherClause(passage, at, draft)) return when;
  }
  return null;
}

/** "The Sunday Times said". */
const isInName = (at: number, next: Token | undefined, { mention }: Draft): boolean =>
  mention !== null && holds(mention, at) && holds(mention, at + 1) && next?.pos === 'PROPN';

/** A weekday with a date beside it is that date. */
function dayAt(tokens: readonly Token[], at: number): string | null {
  const text = tokens[at]?.text ?? '';
  if (!WEEKDAY.test(text)) return dateAt(tokens, at);
  return dateAt(tokens, at + 1) ?? (tokens[at + 1]?.text === ',' ? dateAt(tokens, at + 2) : null) ?? text;
}

/** "Feb. 13", "13 February", each with the year where one follows; the month first. */
function dateAt(tokens: readonly Token[], at: number): string | null {
  const [first = '', second = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
  const isMonthFirst = MONTH.test(first);
  const [month, date] = isMonthFirst ? [first, second] : [second, first];
  if (!MONTH.test(month) || !DATE.test(date)) return null;
  const hasComma = isMonthFirst && tokens[at + 2]?.text === ',';
  const year = tokens[at + (hasComma ? 3 : 2)]?.text ?? '';
  return YEAR.test(year) ? `${month} ${date} ${year}` : `${month} ${date}`;
}

interface VenueSearch {
  readonly free: readonly number[];
  readonly lexicon: Lexicon;
}

/** "on BBC Breakfast", "in a Twitter post", "in an episode of “60 Minutes”", "at a rally in Ohio". */
function venueIn(passage: Passage, draft: Draft, { free, lexicon }: VenueSearch): string | null {
  for (const at of free) {
    const link = passage.tokens[at];
    if (link === undefined || link.quotation >= 0 || !PLACE_LINKS.has(link.lower)) continue;
    const venue = venueAfter(passage, at + 1, lexicon);
    if (venue !== null && !isOfAnotherClause(passage, at, draft)) return venue;
  }
  return null;
}

function venueAfter(passage: Passage, from: number, lexicon: Lexicon): string | null {
  const { tokens, text } = passage;
  if (isTime(tokens[from], lexicon)) return null;
  const words = phrase(tokens, from);
  const venue = words.findIndex((token) => lexicon.venues.has(token.lower));
  const title = words.find((token) => token.quotation >= 0);
  if (title !== undefined && venue >= 0) return titleOf(passage, title);
  if (venue < 0) return null;
  const link = words[venue + 1];
  const name = words.slice(venue + 2).filter(isName);
  if (link?.lower === 'on' && name.length > 0) return joined(text, name);
  const before = words.slice(0, venue).filter(isName);
  if (before.length > 0) return joined(text, before);
  const end =
    name.length > 0 && ['with', 'to', 'of', 'in'].includes(link?.lower ?? '') ? name.at(-1) : words[venue];
  const start = words.find(({ pos }) => pos !== 'DET');
  return start === undefined || end === undefined || end.end < start.start
    ? null
    : text.slice(start.start, end.end);
}

const isName = (token: Token): boolean =>
  token.pos === 'PROPN' && !WEEKDAY.test(token.text) && !MONTH.test(token.text);

/** Up to ten words, not past punctuation, a verb or "that". */
function phrase(tokens: readonly Token[], from: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = from; at < Math.min(tokens.length, from + 10); at += 1) {
    const token = tokens[at];
    const isBreak =
      token === undefined || token.pos === 'VERB' || token.pos === 'AUX' || token.lower === 'that';
    if (isBreak || (token.quotation < 0 && /^[,.;:]$/.test(token.text))) break;
    words.push(token);
  }
  return words;
}

function joined(text: string, words: readonly Token[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

function titleOf({ quotations, text }: Passage, token: Token): string | null {
  const quotation = quotations[token.quotation];
  return quotation === undefined
    ? null
    : text.slice(quotation.start, quotation.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The person told: what stands between a cue that takes a hearer and its words. */
function addresseeOf({ tokens, text }: Passage, draft: Draft): string | null {
  const words = hearerWords(tokens, draft);
  const person = afterPossessive(words);
  return person.length === 0 ? null : joined(text, person);
}

function hearerWords(tokens: readonly Token[], { cue, hearer }: Draft): readonly Token[] {
  if (hearer === null || hearer.first < cue.last) return [];
  return tokens.slice(hearer.first, hearer.last).filter(({ pos }) => pos !== 'PRON');
}

/** "told the BBC | last week" */
const WHEN = new Set(['last', 'earlier', 'later', 'yesterday', 'today']);

/** "BBC Radio 5 Live's Stephen Nolan" tells Nolan; the programme is the venue. */
function afterPossessive(words: readonly Token[]): readonly Token[] {
  const mark = words.findIndex(({ text, pos }) => pos === 'PART' && /^[’']s?$/.test(text));
  const rest = mark < 0 ? words : words.slice(mark + 1);
  const person = rest[0]?.pos === 'DET' ? rest.slice(1) : rest;
  const way = person.findIndex(
    ({ lower }, at) =>
      WAYS_OF_TELLING.has(lower) ||
      (at > 0 && (WHEN.has(lower) || (lower === 'in' && /^\d{4}$/.test(person[at + 1]?.text ?? '')))),
  );
  return way < 0 ? person : person.slice(0, way);
}

function programmeOfHearer(
  { tokens, text }: Passage,
  draft: Draft,
  { organisationWords }: Lexicon,
): string | null {
  const words = hearerWords(tokens, draft);
  const mark = words.findIndex(({ text: word, pos }) => pos === 'PART' && /^[’']s?$/.test(word));
  const owner = words.slice(0, Math.max(0, mark));
  const isProgramme = owner.length > 0 && owner.every(({ text: word }) => /^[\p{Lu}\p{N}]/u.test(word));
  const isOutlet = owner.some(
    ({ text: word, lower }) => /^\p{Lu}{2,}$/u.test(word) || organisationWords.has(lower),
  );
  return isProgramme && isOutlet ? joined(text, owner) : null;
}
