/**
 * Sentences as a reader outside the quotation sees them: a full stop inside a quotation ends nothing, the closing
 * mark after one does.
 */
import type { Lexicon } from './lexicon.ts';
import type { Sentence, Token } from './passage.ts';

/** Tokens `[first, last)` of one paragraph, and where wink saw sentences end (token indexes). */
export interface ParagraphTokens {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly rawEnds: readonly number[];
  readonly paragraph: number;
}

const ABBREVIATION = /^(?:[A-Z]|Sens|Reps|Govs|Messrs|No|Nos|St|Ft|vs|etc|Inc|Corp|Co|Jr|Sr|a\.m|p\.m|Ph\.D|Calif|Ariz|Fla|Mass|Conn|Wash|Penn|Pa|Va|Md|Mich|Minn|Wis|Ill|Ind|Tenn|Tex|Ky|Ga|Ala|Miss|Mo|Kan|Okla|Colo|Nev|Ore|Vt|Del)\.?$/;

export function findSentences(input: ParagraphTokens, lexicon: Lexicon): readonly Sentence[] {
  const ends = new Set(input.rawEnds);
  const sentences: Sentence[] = [];
  let first = input.first;
  for (let index = input.first; index < input.last; index += 1) {
    const isEnd = index + 1 === input.last || endsAfter(input, index, { ends, lexicon });
    if (!isEnd) continue;
    sentences.push({ first, last: index + 1, paragraph: input.paragraph });
    first = index + 1;
  }
  return sentences;
}

interface EndContext {
  readonly ends: ReadonlySet<number>;
  readonly lexicon: Lexicon;
}

function endsAfter(input: ParagraphTokens, index: number, { ends, lexicon }: EndContext): boolean {
  const token = input.tokens[index];
  const next = input.tokens[index + 1];
  if (token === undefined || next === undefined) return true;
  if (token.quotation >= 0 && token.quotation === next.quotation) return false;
  if (token.quotation >= 0) return quotationEndsSentence(input, index, lexicon);
  if (!ends.has(index + 1)) return isStrongStop(token) && startsSentence(next);
  if (ABBREVIATION.test(token.text) || lexicon.titles.has(token.lower)) return false;
  return startsSentence(next) || isStrongStop(token);
}

const isStrongStop = (token: Token): boolean => /^[.!?…]+$/.test(token.text);
const startsSentence = (token: Token): boolean => token.quotation >= 0 || /^[\p{Lu}\p{N}@#[(—–•*-]/u.test(token.text);

/** `“… now.” He` ends; `“… now?” she asked` and `“… now,” he said` go on. */
function quotationEndsSentence(input: ParagraphTokens, index: number, lexicon: Lexicon): boolean {
  const stop = lastStopInside(input, index);
  const next = input.tokens[index + 1];
  if (next === undefined) return true;
  if (stop === '' || isStrongStop(next)) return false;
  if (!startsSentence(next)) return false;
  if (next.quotation >= 0) return true;
  return stop === '.' || !isAttribution(input, index + 1, lexicon);
}

function lastStopInside(input: ParagraphTokens, index: number): string {
  for (let at = index; at >= Math.max(input.first, index - 2); at -= 1) {
    const text = input.tokens[at]?.text ?? '';
    if (/^[.!?…]+$/.test(text)) return text.slice(-1);
    if (/[\p{L}\p{N}]/u.test(text)) return /^(?:[\p{L}]\.)+$/u.test(text) ? '.' : '';
  }
  return '';
}

/** A cue within six words and no new quotation right behind it: "Lee asked." */
function isAttribution(input: ParagraphTokens, from: number, lexicon: Lexicon): boolean {
  for (let at = from; at < Math.min(input.last, from + 7); at += 1) {
    const token = input.tokens[at];
    if (token === undefined || token.quotation >= 0) return false;
    if (lexicon.cues.has(token.lower)) return true;
  }
  return false;
}
