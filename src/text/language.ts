/** Whether words are English, told by their script and by the small words that every sentence needs. */
import type { Lexicon } from './lexicon.ts';
import { opensSmall } from './opens-small.ts';
import type { Token } from './passage.ts';

/** `unclear` where there are too few small words to tell. */
export type Language = 'english' | 'other' | 'unclear';

const ENGLISH = 'en';
const LETTER = /\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const LATIN = /\p{Script=Latin}/u;
/** Where other scripts begin: up to here every letter is Latin, and nearly all of English is. */
const LATIN_END = 0x250;
/** Small words of one other language: fewer may be a name ("Marie de la Tour"). */
const FEWEST = 2;
/** Of all words; a sentence has about four in ten. */
const LEAST_SHARE = 0.15;
/** How many times as many as English ones: another language has some of those too. */
const MARGIN = 2;

export function languageOf(tokens: readonly Token[], { functionWords }: Lexicon): Language {
  const { words, foreign, english, other } = countWords(tokens, functionWords);
  if (foreign * 2 > words) return 'other';
  if (other >= FEWEST && other >= words * LEAST_SHARE && other > english * MARGIN) return 'other';
  return english > 0 && english >= other ? 'english' : 'unclear';
}

interface WordCount {
  readonly words: number;
  /** In another script. */
  readonly foreign: number;
  /** Small words of English, and of the other language that has most of them. */
  readonly english: number;
  readonly other: number;
}

/** In one pass, because every line of every text is counted. */
function countWords(tokens: readonly Token[], functionWords: Lexicon['functionWords']): WordCount {
  const counts = new Map<string, number>();
  let words = 0;
  let foreign = 0;
  let before: Token | undefined;
  for (const token of tokens) {
    if (!isWord(token)) continue;
    words += 1;
    if (isForeignScript(token)) foreign += 1;
    if (before !== undefined) countSmallWord(before, token, { functionWords, counts });
    before = token;
  }
  if (before !== undefined) countSmallWord(before, undefined, { functionWords, counts });
  const english = counts.get(ENGLISH) ?? 0;
  counts.delete(ENGLISH);
  return { words, foreign, english, other: Math.max(0, ...counts.values()) };
}

const isWord = ({ text, pos }: Token): boolean => pos !== 'PUNCT' && (opensSmall(text) || LETTER.test(text));

const isForeignScript = ({ text }: Token): boolean =>
  text.charCodeAt(0) >= LATIN_END && LETTER.test(text) && !LATIN.test(text);

interface Counting {
  readonly functionWords: Lexicon['functionWords'];
  readonly counts: Map<string, number>;
}

/** Capitals and what stands before one are left out: "Los Altos" and "Marie de la Tour" are names. */
function countSmallWord({ text }: Token, next: Token | undefined, { functionWords, counts }: Counting): void {
  const codes = functionWords.get(text);
  if (codes === undefined || (next !== undefined && CAPITAL.test(next.text))) return;
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
}
