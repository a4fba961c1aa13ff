/** Where the words after a cue end, before the clauses around them go on. */
import { boundAfter } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { isFiniteVerb } from '../verbs.ts';
import type { AfterCue } from './after-cue.ts';
import type { Scene } from './scene.ts';

/** The token behind the last of the words, in the sentence of the cue. */
export function wordsEnd(scene: Scene, mention: Range, after: AfterCue): number {
  const { passage, sentence, cues } = scene;
  const { start } = after;
  const own = boundAfter(passage, start, { last: sentence.last, cues });
  const inClause = relativeClauseEnd(scene, after, own);
  const inSentence = subordinateEnd(scene, mention, { first: start, last: inClause });
  return predicateEnd(passage.tokens, start, inSentence);
}

/** "Lee, who found the wreck, | said …": a verb right behind a comma goes on with the sentence around the clause. */
function relativeClauseEnd({ passage: { tokens }, cue }: Scene, after: AfterCue, bound: number): number {
  const { start, opening } = after;
  const isRelative = tokens[cue.first - 1]?.lower === 'who' && tokens[cue.first - 2]?.text === ',';
  if (!isRelative) return bound;
  let hasVerb = opening === 'bare';
  for (let at = start + 1; at + 1 < bound; at += 1) {
    hasVerb ||= isFiniteVerb(tokens[at - 1]);
    if (hasVerb && tokens[at]?.text === ',' && isFiniteVerb(tokens[at + 1])) return at;
  }
  return bound;
}

/** "the bell that Lee says | is hers | was cast in Harl": words that begin with their verb end before the next one. */
function predicateEnd(tokens: readonly Token[], start: number, bound: number): number {
  if (tokens[start]?.pos !== 'AUX' || (tokens[start]?.quotation ?? -1) >= 0) return bound;
  for (let at = start + 2; at < bound; at += 1) {
    const isNext = tokens[at]?.pos === 'AUX' && (tokens[at]?.quotation ?? -1) < 0;
    if (isNext && ['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(tokens[at - 1]?.pos ?? '')) return at;
    if (tokens[at]?.text === ',' && isFiniteVerb(tokens[at + 1])) return at;
  }
  return bound;
}

const SUBORDINATORS = new Set([
  'while',
  'although',
  'though',
  'when',
  'after',
  'because',
  'if',
  'since',
  'until',
  'whereas',
  'before',
]);

/** "While Lee said the plan was dead, | Kim went on with it": the main clause is not Lee's. */
function subordinateEnd(scene: Scene, mention: Range, { first, last }: Range): number {
  const { tokens } = scene.passage;
  if (!isSubordinate(scene, mention) && mention.first <= scene.cue.last) return last;
  const comma = commaBeforeMain(tokens, { first, last });
  if (comma === null) return last;
  return tokens[comma]?.text === ',' ? comma : comma + 1;
}

/** The mark behind a clause or a quotation, where another clause opens; null where none does. */
export function commaBeforeMain(tokens: readonly Token[], { first, last }: Range): number | null {
  let isClause = false;
  for (let at = first + 1; at + 2 < last; at += 1) {
    const before = tokens[at - 1];
    isClause ||= isFiniteVerb(before) || (before?.quotation ?? -1) >= 0;
    if (isClause && isComma(tokens, at) && opensClause(tokens, at + 1, last)) return at;
  }
  return null;
}

/** "While Lee said", "If, as Lee said": the sentence, or what a mark opens in it, begins with a word that wants a main clause. */
function isSubordinate(scene: Scene, { first }: Range): boolean {
  const {
    passage: { tokens },
    sentence,
  } = scene;
  const isOwn = SUBORDINATORS.has(tokens[first - 1]?.lower ?? '');
  return isOwn && (opensSentence(scene, first - 1) || SUBORDINATORS.has(tokens[sentence.first]?.lower ?? ''));
}

const opensSentence = ({ passage: { tokens }, sentence }: Scene, at: number): boolean =>
  at <= sentence.first + 1 || /^[,;—–]$/.test(tokens[at - 1]?.text ?? '');

/** A comma, or marks that close right behind one. */
function isComma(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  if (token.quotation < 0) return token.text === ',';
  return before?.text === ',' && before.quotation === token.quotation && next?.quotation !== token.quotation;
}

const SUBJECT_WORDS = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'PART', 'ADP']);

/** A subject and its verb, with no comma between them. */
function opensClause(tokens: readonly Token[], from: number, bound: number): boolean {
  if (!['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM'].includes(tokens[from]?.pos ?? '')) return false;
  for (let at = from + 1; at < Math.min(bound, from + 14); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.quotation >= 0) return false;
    if (isFiniteVerb(token)) return true;
    if (!SUBJECT_WORDS.has(token.pos) && token.pos !== 'ADV') return false;
  }
  return false;
}
