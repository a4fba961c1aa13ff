/** Who says: the subject of a cue, right before it, after it, or inherited from the verb before. */
import { isTime, nounPhraseAfter, nounPhraseBefore, type PhraseTools, type Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import type { Scene } from './scene.ts';

const RELATIVES = new Set(['who', 'which', 'that']);
const APPOSITIVE_OPENERS = new Set([
  'DET',
  'NOUN',
  'PROPN',
  'ADJ',
  'NUM',
  'PRON',
  'VERB',
  'ADP',
  'ADV',
  'SCONJ',
]);
const FINITE = new Set(['VERB', 'AUX']);
/** "known as", "born in", "brought up": a participle, which opens an aside where a finite verb would not. */
const PARTICIPLE = /(?:ing|ed|wn|rn|en|ght|ld)$/;
/** In tokens. */
const LONGEST_ASIDE = 60;
const LONGEST_WAY_BACK = 120;

const toolsOf = ({ passage, lexicon }: Scene): PhraseTools => ({ passage, lexicon });

/** The noun phrase whose verb is the cue: adjacent, across a time phrase, a parenthesis, or an appositive in commas. */
export function subjectBefore(scene: Scene): Range | null {
  return subjectEndingAt(scene, scene.cue.first, scene.sentence.first);
}

function subjectEndingAt(scene: Scene, verbStart: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  const skipped = skipAsides(scene, verbStart, floor);
  const end = skipped > floor ? skipped : verbStart;
  const last = tokens[end - 1];
  if (last === undefined || end <= floor || last.quotation >= 0) return null;
  if (isDash(last)) return aroundAppositive(scene, end - 1, floor);
  if (last.text === ',')
    return (
      aroundAppositive(scene, end - 1, floor) ??
      acrossComma(scene, end - 1, floor) ??
      wholeBefore(scene, end - 1, floor)
    );
  if (RELATIVES.has(last.lower)) return beforeRelative(scene, end - 1, floor);
  const phrase = nounPhraseBefore(toolsOf(scene), end, floor);
  if (phrase !== null && (last.pos === 'PRON' || standsAlone(scene, phrase.first, floor))) return phrase;
  return describedSubject(scene, end, floor) ?? phrase;
}

/** "organisations that have endorsed him | say", "a report published on Monday | said": the subject and what tells it apart. */
function describedSubject(scene: Scene, end: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  const first = clauseStart(tokens, end, floor);
  const head = nounPhraseAfter(toolsOf(scene), first, end);
  const next = head === null ? undefined : tokens[head.last];
  if (head === null || next === undefined) return null;
  if (head.last >= end) return head;
  const verbs = countFinite(tokens, { first: head.last, last: end });
  const isDescribed = RELATIVES.has(next.lower) || isParticiple(tokens, head.last, end);
  return isDescribed && verbs === 1 ? { first: head.first, last: end } : null;
}

/** "published on Monday", "interviewed by staff", "polled"; "issued a statement" is what somebody did. */
function isParticiple(tokens: readonly Token[], at: number, end: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (verb?.pos !== 'VERB' || !PARTICIPLE.test(verb.lower)) return false;
  return at + 1 >= end || next?.pos === 'ADP' || next?.pos === 'ADV' || next?.pos === 'PROPN';
}

/** Behind the last mark or conjunction. */
function clauseStart(tokens: readonly Token[], end: number, floor: number): number {
  let at = end;
  while (at > floor && !opensClause(tokens[at - 1])) at -= 1;
  return at;
}

const opensClause = (token: Token | undefined): boolean =>
  token === undefined || token.quotation >= 0 || ['PUNCT', 'CCONJ', 'SCONJ'].includes(token.pos);

/** Verbs that stand next to one another count as one. */
function countFinite(tokens: readonly Token[], { first, last }: Range): number {
  let count = 0;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || !FINITE.has(token.pos) || /ing$/.test(token.lower)) continue;
    if (tokens[at - 1]?.lower !== 'to' && !FINITE.has(tokens[at - 1]?.pos ?? '')) count += 1;
  }
  return count;
}

/** "Lee (the mayor) on Monday | said"; a surname such as Day is no time. */
function skipAsides(scene: Scene, end: number, floor: number): number {
  const { tokens } = scene.passage;
  const parenthesis = skipParenthesisBefore(tokens, end, floor);
  return skipParenthesisBefore(tokens, skipTimeBefore(scene, parenthesis, floor), floor);
}

const isDash = ({ text }: Token): boolean => /^(?:[—–―]|--?)$/.test(text);

/** "Lee on Monday | said", "Lee, on Monday, | said" */
function skipTimeBefore({ passage: { tokens }, lexicon }: Scene, end: number, floor: number): number {
  let at = end;
  while (at > floor && isTime(tokens[at - 1], lexicon)) at -= 1;
  if (at === end) return end;
  const before = tokens[at - 1];
  return before?.pos === 'ADP' || before?.lower === 'last' ? at - 1 : at;
}

function skipParenthesisBefore(tokens: readonly Token[], end: number, floor: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > Math.max(floor, end - 12); at -= 1) if (tokens[at]?.text === '(') return at;
  return end;
}

/** "Lee, who chairs the panel, said": from the comma before the verb to the name before the opening comma. */
function aroundAppositive(scene: Scene, comma: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  for (let at = Math.max(floor + 1, comma - LONGEST_ASIDE); at < comma; at += 1) {
    const opening = tokens[at];
    const next = tokens[at + 1];
    if (opening === undefined || next === undefined || !opensAside(opening, tokens[comma])) continue;
    if (!APPOSITIVE_OPENERS.has(next.pos) || !isAside(scene, at + 1, comma)) continue;
    const name = nounPhraseBefore(toolsOf(scene), skipParenthesisBefore(tokens, at, floor), floor);
    if (name !== null && standsAlone(scene, name.first, floor)) return { first: name.first, last: comma };
  }
  return null;
}

/** Two commas or two dashes. */
const opensAside = (opening: Token, closing: Token | undefined): boolean =>
  opening.quotation < 0 && (closing?.text === ',' ? opening.text === ',' : isDash(opening));

/** An aside has no finite verb of its own unless a relative word opens it. */
function isAside({ passage: { tokens } }: Scene, first: number, last: number): boolean {
  const opener = tokens[first];
  if (opener !== undefined && (RELATIVES.has(opener.lower) || opener.lower === 'whose')) return true;
  if (opener?.pos === 'VERB') return PARTICIPLE.test(opener.lower) || tokens[first + 1]?.pos === 'ADP';
  let isRelative = false;
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0) continue;
    if (RELATIVES.has(token.lower)) isRelative = true;
    if (FINITE.has(token.pos) && !isRelative && !/ing$/.test(token.lower) && tokens[at - 1]?.lower !== 'to')
      return false;
  }
  return true;
}

/** A subject follows nothing, a day, a conjunction, a comma or a dash; a name inside another phrase follows a preposition or a verb. */
function standsAlone({ passage: { tokens }, lexicon }: Scene, first: number, floor: number): boolean {
  if (first <= floor) return true;
  const before = tokens[first - 1];
  if (before === undefined) return false;
  return (
    before.quotation >= 0 ||
    isTime(before, lexicon) ||
    before.lower === 'as' ||
    ['PUNCT', 'CCONJ', 'SCONJ', 'ADV'].includes(before.pos)
  );
}

/** "Lee, in a speech on Monday, said": a phrase in commas that begins with a preposition or a time. */
function acrossComma(scene: Scene, comma: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  for (let at = comma - 1; at > Math.max(floor, comma - 12); at -= 1) {
    const token = tokens[at];
    if (token?.text !== ',' || token.quotation >= 0) continue;
    const next = tokens[at + 1];
    if (next?.pos !== 'ADP' && next?.pos !== 'ADV' && !isTime(next, scene.lexicon)) return null;
    return nounPhraseBefore(toolsOf(scene), at, floor);
  }
  return null;
}

/** "Lee of the ministry, said": a comma that should not be there. */
function wholeBefore(scene: Scene, comma: number, floor: number): Range | null {
  const phrase = nounPhraseBefore(toolsOf(scene), comma, floor);
  return phrase?.first === floor ? phrase : null;
}

function beforeRelative(scene: Scene, relative: number, floor: number): Range | null {
  const { tokens } = scene.passage;
  const end = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  if (tokens[relative]?.lower === 'that') return null;
  const antecedent = nounPhraseBefore(toolsOf(scene), end, floor);
  return antecedent === null ? null : { first: antecedent.first, last: relative + 1 };
}

/** "…,” said Lee": the noun phrase after the cue, with its appositive. */
export function subjectAfter(scene: Scene): Range | null {
  const { tokens } = scene.passage;
  const { last } = scene.cue;
  const name = nounPhraseAfter(toolsOf(scene), last, scene.sentence.last);
  if (name === null || isTime(tokens[name.first], scene.lexicon)) return null;
  return { first: name.first, last: withAppositive(scene, name.last) };
}

/** "Lee, a farmer from Iowa" ends at the next comma, at the end, or before a clause. */
function withAppositive({ passage: { tokens }, sentence, lexicon }: Scene, end: number): number {
  const next = tokens[end + 1];
  if (tokens[end]?.text !== ',' || next === undefined || next.quotation >= 0) return end;
  if (!['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.pos) && !RELATIVES.has(next.lower)) return end;
  if (isTime(next, lexicon)) return end;
  let at = end + 1;
  while (at < sentence.last && at - end < 30) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || /^[.,;:!?)]$/.test(token.text)) break;
    at += 1;
  }
  return at;
}

/**
 * The subject that a cue shares with a verb before it: "Lee shook his head, saying …", "Lee sat down and said …",
 * "Lee went on to say …".
 */
export function inheritedSubject(scene: Scene): Range | null {
  const earlier = scene.earlier.at(-1);
  if (earlier?.mention && earlier.mention.first < scene.cue.first) return earlier.mention;
  return subjectOfVerbBefore(scene, scene.cue.first);
}

/** The subject of the nearest finite verb before a token, where it stands free in its sentence. */
export function subjectOfVerbBefore(scene: Scene, end: number): Range | null {
  const { tokens } = scene.passage;
  const { first } = scene.sentence;
  for (let at = end - 1; at > Math.max(first, end - LONGEST_WAY_BACK); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0 || !FINITE.has(token.pos)) continue;
    if (tokens[at - 1]?.lower === 'to' || /ing$/.test(token.lower)) continue;
    const start = verbGroupStart(tokens, at, first);
    const subject = subjectEndingAt(scene, start, first);
    if (subject !== null && standsAlone(scene, subject.first, first) && !isEmbedded(scene, subject))
      return subject;
  }
  return null;
}

const EMBEDDERS = new Set([
  'that',
  'how',
  'why',
  'whether',
  'what',
  'which',
  'where',
  'when',
  'because',
  'if',
  'than',
  'who',
]);

/** "the plan that Kim made", "FIFA, which is old": a clause inside another, whose subject the sentence does not go on with. */
const isEmbedded = ({ passage: { tokens } }: Scene, { first, last }: Range): boolean =>
  EMBEDDERS.has(tokens[first - 1]?.lower ?? '') || EMBEDDERS.has(tokens[last - 1]?.lower ?? '');

function verbGroupStart(tokens: readonly Token[], at: number, floor: number): number {
  let start = at;
  while (start > floor && ['AUX', 'ADV', 'PART'].includes(tokens[start - 1]?.pos ?? '')) start -= 1;
  return start;
}

/** True where a cue takes its subject from elsewhere: after a comma, a conjunction, or another verb. */
export function looksInherited({ passage: { tokens }, cue, sentence }: Scene): boolean {
  if (cue.mood === 'infinitive') return true;
  const before = tokens[cue.first - 1];
  if (cue.first <= sentence.first || before === undefined) return false;
  if (before.quotation >= 0) return cue.mood === 'gerund';
  return (
    [',', '—', '–', '--'].includes(before.text) ||
    before.pos === 'CCONJ' ||
    before.pos === 'SCONJ' ||
    before.pos === 'ADP'
  );
}
