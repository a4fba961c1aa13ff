/** Where reported words end: at the end of the sentence, or before the next cue takes over. */
import type { Cue } from './cues.ts';
import { isDash, isLongDash } from './marks.ts';
import type { Range } from './noun-phrase.ts';
import type { Passage, Token } from './passage.ts';

const CLOSERS = /^[.,;:!?…)\]—–-]+$/;
const JOINERS = new Set(['and', 'but', 'while', 'although', 'though', 'or', 'as', 'before', 'then', 'yet']);

/** True when a range holds a finite verb outside quotations, or any quotation. */
export function hasFiniteVerb(tokens: readonly Token[], { first, last }: Range): boolean {
  for (let at = first; at < last; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0) continue;
    if (token.pos === 'AUX') return true;
    if (token.pos === 'VERB' && !/ing$/.test(token.lower) && tokens[at - 1]?.lower !== 'to') return true;
  }
  return false;
}

/** True when a range touches a quotation. */
export function hasQuotation(tokens: readonly Token[], { first, last }: Range): boolean {
  for (let at = first; at < last; at += 1) if ((tokens[at]?.quotation ?? -1) >= 0) return true;
  return false;
}

/** The end (token) of words that begin at `start`, before the next cue of the sentence that stands on the same level. */
export function boundAfter(
  passage: Passage,
  start: number,
  limits: { readonly last: number; readonly cues: readonly Cue[] },
): number {
  const { tokens } = passage;
  for (const cue of limits.cues) {
    if (cue.first <= start || cue.first >= limits.last) continue;
    const end = endBeforeCue(tokens, cue, start);
    if (end !== null) return end;
  }
  return limits.last;
}

/** "after a while" holds a noun. */
function isJoiner(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return JOINERS.has(word) && !(word === 'while' && tokens[at - 1]?.pos === 'DET');
}

/** ", saying", ", but argues", "and added": the separator before a cue that shares the subject. */
function endBeforeCue(tokens: readonly Token[], cue: Cue, start: number): number | null {
  const before = tokens[cue.first - 1];
  if (before === undefined || cue.first - 1 <= start) return null;
  if (before.text === ',' || isLongDash(before)) return cue.mood === 'gerund' ? cue.first - 1 : null;
  if (before.quotation >= 0 && cue.mood === 'gerund') return cue.first;
  if (isJoiner(tokens, cue.first - 1) && cue.mood !== 'infinitive')
    return endBeforeJoiner(tokens, cue.first - 1);
  return cue.mood === 'finite' ? endBeforeSubject(tokens, cue, start) : null;
}

const SUBJECT_WORDS = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP', 'SYM']);

/**
 * "—Ukrainian officials estimated", ", while Kim argued", "and others have said", ", the company said that": another
 * speaker begins behind a dash, a semicolon, a conjunction, or a comma if the verb goes on to what that one said.
 */
function endBeforeSubject(tokens: readonly Token[], { first, last }: Cue, start: number): number | null {
  for (let at = first - 1; at > Math.max(start, first - LONGEST_SUBJECT); at -= 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.quotation >= 0) return endAtDash(tokens, at, start);
    const end = endAtMark(tokens, at, { start, last });
    if (end !== undefined) return end;
    if (!SUBJECT_WORDS.has(token.pos)) return null;
  }
  return null;
}

/** "the plan was dead - “it is late,” | she said - and left": a quotation with a tag of its own, behind a dash. */
function endAtDash(tokens: readonly Token[], quoted: number, start: number): number | null {
  let at = quoted;
  while (at > start && tokens[at]?.quotation === tokens[quoted]?.quotation) at -= 1;
  const mark = tokens[at];
  return mark !== undefined && mark.quotation < 0 && isDash(mark) && at - start >= 2 ? at : null;
}

/** Undefined where the token neither ends the words nor keeps them together. */
function endAtMark(
  tokens: readonly Token[],
  at: number,
  { start, last }: { readonly start: number; readonly last: number },
): number | null | undefined {
  const token = tokens[at];
  if (token === undefined) return null;
  const joins = isJoiner(tokens, at);
  if (!joins && !isLongDash(token) && !/^[;,]$/.test(token.text)) return undefined;
  if (at - start < 2) return null;
  if (joins) return joinsClauses(tokens, at, start) ? endBeforeJoiner(tokens, at) : null;
  return token.text === ',' && /^[,.]$/.test(tokens[last]?.text ?? '.') ? null : at;
}

/** In tokens. */
const LONGEST_SUBJECT = 12;

/** "Lee and Kim said" is one subject, "he will go and others say" are two clauses. */
function joinsClauses(tokens: readonly Token[], joiner: number, start: number): boolean {
  const before = tokens[joiner - 1];
  if (before === undefined || before.text === ',' || isLongDash(before) || before.quotation >= 0) return true;
  return hasFiniteVerb(tokens, { first: start, last: joiner }) && before.pos !== 'PROPN';
}

const endBeforeJoiner = (tokens: readonly Token[], joiner: number): number =>
  /^(?:,|[—–―]|--?)$/.test(tokens[joiner - 1]?.text ?? '') ? joiner - 1 : joiner;

/** Cuts closing punctuation and loose conjunctions off both ends; a quotation keeps its marks. */
export function trimRange(tokens: readonly Token[], range: Range): Range {
  let { first, last } = range;
  while (last > first && isLoose(tokens[last - 1])) last -= 1;
  while (first < last && isLoose(tokens[first])) first += 1;
  return { first, last };
}

const isLoose = (token: Token | undefined): boolean =>
  token !== undefined && token.quotation < 0 && CLOSERS.test(token.text);

const LEAD_INS = new Set(['but', 'and', 'so', 'yet', 'or', 'meanwhile', 'however', 'still', 'instead']);

/** Leaves out "But", "And", "Meanwhile," before words that a tag follows. */
export function withoutLeadIn(tokens: readonly Token[], range: Range): Range {
  const word = tokens[range.first];
  if (word === undefined || word.quotation >= 0 || !LEAD_INS.has(word.lower)) return range;
  return trimRange(tokens, { first: range.first + 1, last: range.last });
}
