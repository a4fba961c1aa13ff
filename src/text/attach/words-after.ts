/** The words after a cue: what opens them, where they end, and whether they are reported words at all. */
import { boundAfter, hasFiniteVerb, hasQuotation, trimRange } from '../bound.ts';
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';
import { trimTail } from '../trim-tail.ts';
import { type AfterCue, findAfterCue } from './after-cue.ts';
import { makeDraft } from './make-draft.ts';
import type { Draft, Scene } from './scene.ts';

interface Start {
  readonly rule: string;
  /** The token from which the words are looked for. */
  readonly from: number;
}

/** A draft of what stands after the cue; null where nothing there reads as reported words. */
export function draftWordsAfter(scene: Scene, mention: Range, { rule, from }: Start): Draft | null {
  const found = findAfterCue(scene, from);
  if (found === null) return null;
  const after = withDoer(scene, found);
  const words = wordsAfter(scene, mention, after);
  if (words === null) return null;
  return makeDraft(scene, { rule, mention, hearer: after.hearer, parts: [words] });
}

/** "urged | the court to hear those who sued": who shall do it is a part of what was asked. */
function withDoer({ passage: { tokens } }: Scene, after: AfterCue): AfterCue {
  const { hearer, opening, start } = after;
  if (hearer === null || opening !== 'bare' || tokens[start]?.lower !== 'to') return after;
  return { ...after, opening: 'deed', start: hearer.first };
}

function wordsAfter(scene: Scene, mention: Range, after: AfterCue): Range | null {
  const { passage, sentence, cues } = scene;
  const bound = boundAfter(passage, after.start, { last: sentence.last, cues });
  const last = subordinateEnd(scene, mention, {
    start: after.start,
    bound: relativeClauseEnd(scene, after, bound),
  });
  const whole = trimRange(passage.tokens, {
    first: after.start,
    last: predicateEnd(passage.tokens, after.start, last),
  });
  if (whole.last <= whole.first) return null;
  const words =
    after.opening === 'quote' ? quotedWords(scene, whole) : trimTail(passage.tokens, whole, scene.lexicon);
  return isReported(scene, words, after) ? words : null;
}

/** "Lee, who found the wreck, | said …": a verb right behind a comma goes on with the sentence around the clause. */
function relativeClauseEnd({ passage: { tokens }, cue }: Scene, after: AfterCue, bound: number): number {
  const { start, opening } = after;
  const isRelative = tokens[cue.first - 1]?.lower === 'who' && tokens[cue.first - 2]?.text === ',';
  if (!isRelative) return bound;
  for (let at = start + 1; at + 1 < bound; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.text !== ',' || next === undefined || !isFiniteVerb(next)) continue;
    if (opening === 'bare' || hasFiniteVerb(tokens, { first: start, last: at })) return at;
  }
  return bound;
}

/** "the bell that Lee says | is hers | was cast in Harl": words that begin with their verb end before the next one. */
function predicateEnd(tokens: readonly Token[], start: number, bound: number): number {
  if (tokens[start]?.pos !== 'AUX' || (tokens[start]?.quotation ?? -1) >= 0) return bound;
  for (let at = start + 2; at < bound; at += 1) {
    const isNext = tokens[at]?.pos === 'AUX' && (tokens[at]?.quotation ?? -1) < 0;
    if (isNext && ['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM'].includes(tokens[at - 1]?.pos ?? '')) return at;
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
function subordinateEnd(
  scene: Scene,
  mention: Range,
  { start, bound }: { start: number; bound: number },
): number {
  const { tokens } = scene.passage;
  if (!isSubordinate(scene, mention)) return bound;
  for (let at = start + 1; at + 2 < bound; at += 1) {
    if (!isComma(tokens, at)) continue;
    const words = { first: start, last: at };
    if ((hasFiniteVerb(tokens, words) || hasQuotation(tokens, words)) && opensClause(tokens, at + 1, bound))
      return tokens[at]?.text === ',' ? at : at + 1;
  }
  return bound;
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

const isFiniteVerb = ({ pos, lower, quotation }: Token): boolean =>
  quotation < 0 && (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(lower)));

/** A quotation that is a sentence of its own ends the words; one that is woven in goes on with its sentence. */
function quotedWords({ passage: { tokens, quotations } }: Scene, whole: Range): Range {
  const quotation = quotations[tokens[whole.first]?.quotation ?? -1];
  if (quotation === undefined) return whole;
  let last = whole.first;
  while (last < whole.last && (tokens[last]?.start ?? 0) < quotation.end) last += 1;
  const next = tokens[last];
  const goesOn = next !== undefined && last < whole.last && !/^[,.]$/.test(next.text);
  const endsInside = /[.,!?…][”"’'»]*$/u.test(
    tokens
      .slice(Math.max(whole.first, last - 2), last)
      .map(({ text }) => text)
      .join(''),
  );
  return goesOn && !endsInside ? whole : { first: whole.first, last };
}

function isReported({ passage: { tokens }, cue }: Scene, words: Range, after: AfterCue): boolean {
  const { takes } = cue.verb;
  if (hasQuotation(tokens, words))
    return takes.has('that') || (takes.has('quote') && (takes.has('tag') || quotesFirst(tokens, words)));
  if (after.opening === 'that')
    return (
      (takes.has('that') || takes.has('hearer') || takes.has('question')) && hasFiniteVerb(tokens, words)
    );
  if (after.opening === 'deed') return hasFiniteVerb(tokens, words);
  if (after.opening === 'colon') return takes.has('tag');
  if (takes.has('deed') && tokens[words.first]?.lower === 'to') return hasFiniteVerb(tokens, words);
  if (takes.has('noun')) return true;
  if (takes.has('fact') && hasFiniteVerb(tokens, words)) return true;
  return takes.has('bare') && hasFiniteVerb(tokens, words) && beginsClause(tokens, words);
}

/** "called the plan “dead”", but not "a group called Harl won, and was “glad”": no verb stands before the marks. */
function quotesFirst(tokens: readonly Token[], { first, last }: Range): boolean {
  const quoted = tokens.slice(first, last).findIndex(({ quotation }) => quotation >= 0);
  return !hasFiniteVerb(tokens, { first, last: first + quoted });
}

const CLAUSE_OPENERS = new Set([
  'NOUN',
  'PROPN',
  'PRON',
  'DET',
  'ADJ',
  'NUM',
  'ADV',
  'SCONJ',
  'ADP',
  'SYM',
  'VERB',
  'AUX',
  'X',
]);

function beginsClause(tokens: Scene['passage']['tokens'], { first }: Range): boolean {
  const token = tokens[first];
  return token !== undefined && CLAUSE_OPENERS.has(token.pos) && token.lower !== 'to';
}
