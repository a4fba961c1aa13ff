/**
 * Sentences as a reader outside the quotation sees them: a full stop inside a quotation ends nothing, the closing
 * mark after one does.
 */
import type { Lexicon } from './lexicon.ts';
import type { Sentence, Token } from './passage.ts';

/** Tokens `[first, last)` of one paragraph. */
export interface ParagraphTokens {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  /** Where the first sentence begins, in UTF-16 units of the text: behind a dateline, which stands by itself. */
  readonly opensAt: number;
}

/** "S.C.", "a.m." */
const INITIALS = /^(?:\p{L}\.){2,}$/u;
const STOP = /^[.!?…]+$/;
/** In tokens outside quotations, which are never cut; four times the longest of 20,000 sentences of news. Several stages look at each word of a sentence for each of its cues. */
const LONGEST_SENTENCE = 1000;
const SENTENCE_OPENERS = new Set(['DET', 'PRON', 'SCONJ', 'CCONJ', 'ADV', 'ADP']);

/** Sentences of one paragraph, without gaps; what has no end in sight is cut. */
export function findSentences(input: ParagraphTokens, lexicon: Lexicon): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = input.first;
  let outside = 0;
  for (let index = input.first; index < input.last; index += 1) {
    if ((input.tokens[index]?.quotation ?? -1) < 0) outside += 1;
    if (index + 1 < input.last && outside < LONGEST_SENTENCE && !endsAfter(input, index, lexicon)) continue;
    sentences.push({ first, last: index + 1, paragraph: input.paragraph });
    first = index + 1;
    outside = 0;
  }
  return sentences;
}

function endsAfter(input: ParagraphTokens, index: number, lexicon: Lexicon): boolean {
  const token = input.tokens[index];
  const next = input.tokens[index + 1];
  if (token === undefined || next === undefined) return true;
  if (next.start <= input.opensAt) return next.start === input.opensAt;
  if (token.quotation >= 0 && token.quotation === next.quotation) return false;
  if (token.quotation >= 0) return quotationEndsSentence(input, index, lexicon);
  if (STOP.test(token.text)) return startsSentence(next);
  if (isPlaceOrHour(token, lexicon) && next.quotation >= 0)
    return isCapitalised(input.tokens[index + 2] ?? next);
  return lexicon.abbreviations.has(token.lower) && isCapitalised(next) && SENTENCE_OPENERS.has(next.pos);
}

/** "in Fort Harl, S.C. “…", "of Vessen, Fla. “…"; "Mr. “Tiny” Lee" goes on. */
const isPlaceOrHour = ({ text, lower }: Token, { abbreviations, titles }: Lexicon): boolean =>
  INITIALS.test(text) || (abbreviations.has(lower) && !titles.has(lower));

const isCapitalised = (token: Token): boolean => /^\p{Lu}/u.test(token.text);
const startsSentence = (token: Token): boolean =>
  token.quotation >= 0 || /^[\p{Lu}\p{N}@#[(—–•*-]/u.test(token.text);

/** A pronoun with a capital begins a sentence, whatever its verb: “Why now?” He answered: “Why not?” */
const NEXT_SPEAKER = /^(?:He|She|They|We|It)$/;

/** `“… now.” He` ends; `“… now?” she asked` and `“… now,” he said` go on. */
function quotationEndsSentence(input: ParagraphTokens, index: number, lexicon: Lexicon): boolean {
  const stop = lastStopInside(input, index);
  const next = input.tokens[index + 1];
  if (next === undefined) return true;
  if (stop === '' || STOP.test(next.text) || !startsSentence(next)) return false;
  if (next.quotation >= 0) return true;
  if (NEXT_SPEAKER.test(next.text)) return true;
  return stop === '.' || !isAttribution(input, index + 1, lexicon);
}

function lastStopInside(input: ParagraphTokens, index: number): string {
  for (let at = index; at >= Math.max(input.first, index - 2); at -= 1) {
    const text = input.tokens[at]?.text ?? '';
    if (STOP.test(text)) return text.slice(-1);
    if (text === ',') return '';
    if (/[\p{L}\p{N}]/u.test(text)) return /\.$/u.test(text) ? '.' : '';
  }
  return '';
}

/** A cue within six words: "Lee asked." */
function isAttribution(input: ParagraphTokens, from: number, lexicon: Lexicon): boolean {
  for (let at = from; at < Math.min(input.last, from + 7); at += 1) {
    const token = input.tokens[at];
    if (token === undefined || token.quotation >= 0) return false;
    if (lexicon.cues.has(token.lower)) return true;
  }
  return false;
}
