/** Finds reporting verbs outside quotations, with the auxiliaries and adverbs that belong to them. */
import type { CueForm, CueVerb, Lexicon } from './lexicon.ts';
import type { Passage, Token } from './passage.ts';
import type { Force } from './types.ts';

export type CueMood = 'finite' | 'gerund' | 'infinitive' | 'preposition';

const COLON: CueVerb = { lemma: ':', particles: [], takes: new Set(), force: 'affirms' };
const ACCORDING_TO: CueVerb = {
  lemma: 'according to',
  particles: ['to'],
  takes: new Set(),
  force: 'affirms',
};

/** A cue verb in a sentence. Indexes are tokens. */
export interface Cue {
  readonly verb: CueVerb;
  readonly mood: CueMood;
  readonly force: Force;
  readonly sentence: number;
  /** `[first, last)`: auxiliaries, adverbs, the verb and its particles. */
  readonly first: number;
  readonly last: number;
  /** The verb itself. */
  readonly head: number;
}

const BE = new Set([
  'is',
  'was',
  'are',
  'were',
  'be',
  'been',
  'being',
  'am',
  '’s',
  "'s",
  '’re',
  "'re",
  'get',
  'gets',
  'got',
]);
/** In tokens. */
const LONGEST_NAME = 5;
const LONGEST_SUBJECT = 12;
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', '’s', "'s"]);
const NOUN_MAKERS = new Set(['DET', 'ADJ', 'NUM', 'PART']);
const DESCRIBED = new Set(['NOUN', 'PROPN', 'ADJ']);
const GROUP_WORDS = new Set(['AUX', 'ADV', 'PART']);

/** Cues of one sentence, in order. */
export function findCues(passage: Passage, sentence: number, lexicon: Lexicon): readonly Cue[] {
  const range = passage.sentences[sentence];
  if (range === undefined) return [];
  const isHeadline = passage.paragraphs[range.paragraph]?.zone === 'headline';
  const cues: Cue[] = [];
  for (let at = range.first; at < range.last; at += 1) {
    const cue = cueAt(passage.tokens, at, { lexicon, floor: range.first, sentence, isHeadline });
    if (cue === null) continue;
    cues.push(cue);
    at = cue.last - 1;
  }
  return cues;
}

interface Place {
  /** Headlines may capitalise every word. */
  readonly isHeadline: boolean;
  readonly lexicon: Lexicon;
  readonly floor: number;
  readonly sentence: number;
}

function cueAt(tokens: readonly Token[], at: number, place: Place): Cue | null {
  const token = tokens[at];
  if (token === undefined || token.quotation >= 0) return null;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
    return fixedCue(ACCORDING_TO, at, place.sentence);
  if (token.text === ':') return fixedCue(COLON, at, place.sentence);
  const form = place.lexicon.cues
    .get(token.lower)
    ?.find(({ verb }) => hasParticles(tokens, at, verb.particles));
  if (form === undefined || !readsAsVerb(tokens, at, form)) return null;
  if (isPartOfName(tokens, at, place)) return null;
  const first = groupStart(tokens, at, place.floor);
  if (isPassive(tokens, { first, head: at }, form)) return null;
  return {
    verb: form.verb,
    mood: moodOf(tokens, first, form),
    force: forceOf(tokens.slice(first, at), form.verb),
    sentence: place.sentence,
    first,
    last: at + 1 + form.verb.particles.length,
    head: at,
  };
}

const fixedCue = (verb: CueVerb, at: number, sentence: number): Cue => ({
  verb,
  mood: 'preposition',
  force: verb.force,
  sentence,
  first: at,
  last: at + 1 + verb.particles.length,
  head: at,
});

/** "the United States": a capital inside a sentence is a name's. */
function isPartOfName(tokens: readonly Token[], at: number, { isHeadline, floor }: Place): boolean {
  if (isHeadline || at === floor || !/^\p{Lu}/u.test(tokens[at]?.text ?? '')) return false;
  return (tokens[at - 1]?.quotation ?? -1) < 0;
}

function hasParticles(tokens: readonly Token[], at: number, particles: readonly string[]): boolean {
  return particles.every((particle, index) => tokens[at + 1 + index]?.lower === particle);
}

function readsAsVerb(tokens: readonly Token[], at: number, { inflections }: CueForm): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.pos === 'VERB' || token?.pos === 'AUX') return !describesNoun(tokens, at, inflections);
  if (before !== undefined && (NOUN_MAKERS.has(before.pos) || before.pos === 'ADP')) return false;
  if (token?.pos === 'ADP') return false;
  const next = tokens[at + 1];
  if (inflections.has('base')) return (isPlural(before) || before?.lower === 'who') && opensClause(next);
  if (inflections.has('gerund')) return isMark(before) && (opensClause(next) || next?.lower === 'to');
  if (!inflections.has('third')) return token?.pos !== 'NOUN';
  if (before?.pos === 'NOUN')
    return next !== undefined && (next.quotation >= 0 || (next.lower === 'that' && isFirstVerb(tokens, at)));
  return (
    isNamed(before) && (next?.pos !== 'PUNCT' || next.quotation >= 0 || followsQuotation(tokens, at - 1))
  );
}

/** "the meeting", "475 pledged delegates", "his stated aim": a form that stands before its noun. */
function describesNoun(tokens: readonly Token[], at: number, inflections: CueForm['inflections']): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined) return false;
  if (inflections.has('gerund')) return before.pos === 'DET';
  const isOwned = POSSESSIVES.has(before.lower);
  if (inflections.has('third')) return isOwned;
  const isInside = before.pos === 'DET' || before.pos === 'NUM' || isOwned;
  return isInside && inflections.has('participle') && DESCRIBED.has(next?.pos ?? '');
}

const isNamed = (token: Token | undefined): boolean =>
  token?.pos === 'PROPN' || (token?.pos === 'PRON' && !POSSESSIVES.has(token.lower));

/** "The report | states that": no verb stands before it in its sentence. */
function isFirstVerb(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before > at - LONGEST_SUBJECT; before -= 1) {
    const token = tokens[before];
    if (token === undefined || /^[.!?]$/.test(token.text)) return true;
    if (token.quotation >= 0 || token.pos === 'VERB' || token.pos === 'AUX' || POSSESSIVES.has(token.lower))
      return false;
  }
  return false;
}

/** “…,” Ann Lee | notes. */
function followsQuotation(tokens: readonly Token[], name: number): boolean {
  let at = name;
  while (at > name - LONGEST_NAME && isNamed(tokens[at]) && (tokens[at]?.quotation ?? 0) < 0) at -= 1;
  return (tokens[at]?.quotation ?? -1) >= 0;
}

/** "officials estimate Russia has …": the tagger takes such a verb for a noun. */
const isPlural = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'NUM' ||
    ((token.pos === 'NOUN' || token.pos === 'PROPN') &&
      (token.lower.endsWith('s') || /^\p{Lu}{2,}$/u.test(token.text))));

const opensClause = (token: Token | undefined): boolean =>
  token !== undefined && (token.quotation >= 0 || ['PROPN', 'PRON', 'DET', 'SCONJ'].includes(token.pos));

/** What stands before a participle with words of its own: nothing, or a mark. */
const isMark = (token: Token | undefined): boolean => token === undefined || /^[,.!?]$/.test(token.text);

function groupStart(tokens: readonly Token[], head: number, floor: number): number {
  let first = head;
  while (first > floor) {
    const token = tokens[first - 1];
    if (token === undefined || token.quotation >= 0 || !GROUP_WORDS.has(token.pos)) break;
    if (/^[’']s$/.test(token.text) && token.pos === 'PART') break;
    first -= 1;
  }
  return first;
}

function isPassive(
  tokens: readonly Token[],
  { first, head }: { first: number; head: number },
  form: CueForm,
): boolean {
  if (!form.inflections.has('participle')) return false;
  return tokens.slice(first, head).some((token) => BE.has(token.lower));
}

function moodOf(tokens: readonly Token[], first: number, { inflections }: CueForm): CueMood {
  const group = tokens[first];
  if (group?.lower === 'to') return 'infinitive';
  if (!inflections.has('gerund')) return 'finite';
  return group !== undefined && BE.has(group.lower) ? 'finite' : 'gerund';
}

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never']);
const NOT_ONLY = new Set(['only', 'just', 'merely', 'simply']);

/** "did not say", "never promised", "has not denied": what somebody did not say carries no force of its own. */
function forceOf(group: readonly Token[], { force }: CueVerb): Force {
  const isNegated = group.some(
    ({ lower }, at) => NEGATIONS.has(lower) && !NOT_ONLY.has(group[at + 1]?.lower ?? ''),
  );
  return isNegated ? 'declines' : force;
}
