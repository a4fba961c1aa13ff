/** Where the words begin after a cue: past the hearer, the time and the place of speaking. */
import { isPossessiveMark } from '../marks.ts';
import {
  baseNounPhraseAfter,
  isTime,
  nounPhraseAfter,
  type PhraseTools,
  type Range,
} from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { isVerb, PARTICIPLE } from '../verbs.ts';
import type { Scene } from './scene.ts';

/** `that`: a clause with "that", "if" or a question word; `quote`: words in marks; `colon`; `deed`: what somebody is asked to do; `bare`: anything else. */
export type Opening = 'that' | 'quote' | 'colon' | 'deed' | 'bare';

export interface AfterCue {
  readonly opening: Opening;
  /** First token of the words. */
  readonly start: number;
  /** True where a comma stands between cue and words that are no quotation: "…, he said, …". */
  readonly isParenthetical: boolean;
  /** The person told. */
  readonly hearer: Range | null;
}

const PLACE_LINKS = new Set([
  'in',
  'on',
  'at',
  'during',
  'to',
  'of',
  'after',
  'before',
  'from',
  'via',
  'by',
  'through',
  'about',
  'with',
  'following',
  'over',
  'for',
]);
const CLAUSE_WORDS = new Set(['that', 'if', 'whether', 'how', 'why', 'what']);
const QUESTION_WORDS = new Set(['who', 'which', 'when', 'where', 'whose']);
const OBJECT_PRONOUNS = new Set(['me', 'us', 'them', 'him', 'her', 'you', 'it']);
const LONGEST_WAY = 40;

/** Null where nothing follows in the sentence. */
export function findAfterCue(scene: Scene, from: number): AfterCue | null {
  const { tokens } = scene.passage;
  let at = from;
  let isParenthetical = false;
  let hearer: Range | null = null;
  for (let step = 0; step < LONGEST_WAY && at < scene.sentence.last; step += 1) {
    const opening = openingAt(scene, at);
    if (opening !== null)
      return { isParenthetical: isParenthetical && opening.opening === 'that', hearer, ...opening };
    const next = skipOne(scene, at);
    if (next === at) break;
    if (tokens[at]?.text === ',') isParenthetical = true;
    if (takesHearer(scene, at)) hearer = { first: at, last: next };
    at = next;
  }
  const clause = farClause(scene, from, at);
  if (clause !== null) return { opening: 'that', start: clause, isParenthetical: false, hearer };
  if (at >= scene.sentence.last || /^(?:[.!?]+|[;)])$/.test(tokens[at]?.text ?? '.')) return null;
  return { opening: 'bare', start: at, isParenthetical, hearer };
}

/** In tokens. */
const FARTHEST_THAT = 20;

/** "predicted at the last debate in Harl | that", "tells the crowd at a Vessen, Harl, bakery | that": no verb stands before it; in "told them the plan | that" it belongs to the plan. */
function farClause(scene: Scene, from: number, reached: number): number | null {
  const { cue, sentence } = scene;
  const { tokens } = scene.passage;
  const [opener, next] = [tokens[from], tokens[reached]];
  const goesOn = tokens[reached - 1]?.text === ',' || next?.pos === 'ADP' || (next?.quotation ?? -1) >= 0;
  const isPlace = opener?.pos === 'ADP' || (cue.verb.takes.has('hearer') && goesOn);
  if (!cue.verb.takes.has('that') || !isPlace) return null;
  for (let at = from + 1; at < Math.min(sentence.last, from + FARTHEST_THAT); at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.:;—–]$/.test(token.text)) return null;
    if (token.quotation >= 0) continue;
    if (token.lower === 'that') return at > reached && !isVerb(tokens[at + 1]) ? at : null;
    if (isOwnVerb(scene, at)) return null;
  }
  return null;
}

/** A verb, but not the participle in "a letter published on Monday", "a note obtained by the paper". */
function isOwnVerb({ passage: { tokens }, lexicon }: Scene, at: number): boolean {
  const [before, verb, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isVerb(verb)) return false;
  const isBehindNoun = before?.pos === 'NOUN' || before?.pos === 'PROPN';
  const goesOn = next?.pos === 'ADP' || isTime(next, lexicon);
  return !(isBehindNoun && goesOn && PARTICIPLE.test(verb?.lower ?? ''));
}

/** The person told right after the cue, where the words stand before it: “…,” Lee told the court. */
export function findHearer(scene: Scene): Range | null {
  const { last } = scene.cue;
  if (last >= scene.sentence.last || !takesHearer(scene, last)) return null;
  const end = skipHearer(scene, last);
  return end > last ? { first: last, last: end } : null;
}

/** What opens the words at a token; null where they do not open here. */
function openingAt(scene: Scene, at: number): Pick<AfterCue, 'opening' | 'start'> | null {
  const { tokens } = scene.passage;
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.quotation >= 0) return titleEnd(scene, at) > at ? null : { opening: 'quote', start: at };
  if (token.text === ':')
    return { opening: tokens[at + 1]?.quotation === -1 ? 'colon' : 'quote', start: at + 1 };
  const isClause =
    CLAUSE_WORDS.has(token.lower) ||
    (scene.cue.verb.takes.has('question') && QUESTION_WORDS.has(token.lower));
  return isClause ? { opening: 'that', start: at } : null;
}

const takesHearer = ({ cue, passage: { tokens } }: Scene, at: number): boolean =>
  at === cue.last && cue.verb.takes.has('hearer') && tokens[at]?.pos !== 'ADP' && tokens[at]?.pos !== 'PUNCT';

/** A short capitalised quotation after a preposition is the title of a programme or a paper, if words follow or nothing does. */
function titleEnd({ passage: { tokens, quotations }, sentence }: Scene, at: number): number {
  const quotation = quotations[tokens[at]?.quotation ?? -1];
  if (quotation === undefined || tokens[at - 1]?.pos !== 'ADP') return at;
  let last = at;
  while (last < sentence.last && (tokens[last]?.start ?? 0) < quotation.end) last += 1;
  const words = tokens.slice(at, last).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const isTitle =
    words.length <= 5 &&
    words.every(({ text, pos }) => /^[\p{Lu}\p{N}]/u.test(text) || pos === 'ADP' || pos === 'DET');
  const hasWordsBehind = tokens
    .slice(last, last + 12)
    .some(({ quotation: inner, lower }) => inner >= 0 || lower === 'that');
  const isLast = last >= sentence.last && words.length > 1;
  return isTitle && (hasWordsBehind || isLast) ? last : at;
}

function skipOne(scene: Scene, at: number): number {
  const { tokens } = scene.passage;
  const token = tokens[at];
  if (token === undefined) return at;
  if (token.quotation >= 0) return titleEnd(scene, at);
  if (token.text === ',') return at + 1;
  if (isTime(token, scene.lexicon)) return isOwner(tokens[at + 1]) ? at : at + 1;
  if (token.pos === 'ADV' && tokens[at + 1]?.lower !== 'of') return leadsOn(scene, at + 1) ? at + 1 : at;
  if (token.pos === 'ADP' && PLACE_LINKS.has(token.lower)) return skipPlace(scene, at);
  if (takesHearer(scene, at)) return skipHearer(scene, at);
  if (token.pos === 'DET' && isTime(tokens[at + 1], scene.lexicon))
    return isSubjectGoingOn(tokens[at + 2]) ? at : at + 2;
  return at;
}

/** "said Thursday's vote was lost": a time with "'s" opens the words. */
const isOwner = (token: Token | undefined): boolean => token !== undefined && isPossessiveMark(token);

/** "said each year of work counts", "said the day was lost": a time that is what the words are about. */
const isSubjectGoingOn = (token: Token | undefined): boolean =>
  token?.lower === 'of' || isVerb(token) || isOwner(token);

/** After an adverb the words come only if a marker stands there: "said again that", "said later: “". */
function leadsOn({ passage: { tokens }, lexicon }: Scene, at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return true;
  return (
    next.quotation >= 0 ||
    next.pos === 'PUNCT' ||
    next.pos === 'ADP' ||
    CLAUSE_WORDS.has(next.lower) ||
    isTime(next, lexicon)
  );
}

function toolsOf({ passage, lexicon }: Scene): PhraseTools {
  return { passage, lexicon };
}

/** "in a statement on Friday": skipped where the words can still begin behind it. */
function skipPlace(scene: Scene, at: number): number {
  const { tokens } = scene.passage;
  const place = nounPhraseAfter(toolsOf(scene), at + 1, scene.sentence.last);
  if (place === null)
    return isTime(tokens[at + 1], scene.lexicon) || titleEnd(scene, at + 1) > at + 1 ? at + 1 : at;
  const marker = markerWithin(scene, place.first, place.last);
  if (marker !== null) return marker;
  const next = tokens[place.last];
  if (next === undefined || place.last >= scene.sentence.last) return place.last;
  const isSubjectOfClause = next.pos === 'VERB' || next.pos === 'AUX';
  return isSubjectOfClause ? skipInnerPlace(scene, at) : place.last;
}

/** "said on Monday the plan was dead": the noun phrase ran on into the subject of the words. */
function skipInnerPlace(scene: Scene, at: number): number {
  const base = baseNounPhraseAfter(toolsOf(scene), at + 1, scene.sentence.last);
  const next = base === null ? undefined : scene.passage.tokens[base.last];
  if (base === null || next === undefined) return at;
  return next.pos === 'DET' || next.pos === 'PRON' ? base.last : at;
}

function markerWithin({ passage: { tokens } }: Scene, first: number, last: number): number | null {
  for (let at = first; at < last; at += 1) if (tokens[at]?.lower === 'that') return at;
  return null;
}

/** The person told: one pronoun or one noun phrase. */
function skipHearer(scene: Scene, at: number): number {
  const { tokens } = scene.passage;
  const token = tokens[at];
  if (token === undefined) return at;
  if (OBJECT_PRONOUNS.has(token.lower)) return at + 1;
  const hearer = nounPhraseAfter(toolsOf(scene), at, scene.sentence.last);
  if (hearer === null) return at;
  const base = baseNounPhraseAfter(toolsOf(scene), at, scene.sentence.last);
  const next = tokens[hearer.last];
  if (next?.lower === 'and') return secondHearer(scene, hearer.last) ?? hearer.last;
  if (isVerb(next) && base !== null && base.last < hearer.last) return base.last;
  return isVerb(next) ? splitHearer(scene, at, hearer.last) : hearer.last;
}

/** "told the bakers | and the drivers | that": a second phrase, if the words open behind it. */
function secondHearer(scene: Scene, and: number): number | null {
  const second = baseNounPhraseAfter(toolsOf(scene), and + 1, scene.sentence.last);
  return second !== null && openingAt(scene, second.last) !== null ? second.last : null;
}

/** "told reporters Ukraine would win": the name begins a phrase of its own after a plain noun. */
function splitHearer({ passage: { tokens } }: Scene, first: number, last: number): number {
  for (let at = first + 1; at < last; at += 1) {
    const isBreak = tokens[at - 1]?.pos === 'NOUN' && tokens[at]?.pos === 'PROPN';
    if (isBreak) return at;
  }
  return first;
}
