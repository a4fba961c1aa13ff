/** Whether words are English, told by their script and by the small words that every sentence needs. */
import type { Lexicon } from './lexicon.ts';
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
  const words = tokens.filter(isWord);
  if (words.filter(isForeignScript).length * 2 > words.length) return 'other';
  const { english, other } = countSmallWords(words, functionWords);
  if (other >= FEWEST && other >= words.length * LEAST_SHARE && other > english * MARGIN) return 'other';
  return english > 0 && english >= other ? 'english' : 'unclear';
}

const isWord = ({ text, pos }: Token): boolean => pos !== 'PUNCT' && LETTER.test(text);

const isForeignScript = ({ text }: Token): boolean =>
  text.charCodeAt(0) >= LATIN_END && LETTER.test(text) && !LATIN.test(text);

/** English ones, and those of the other language that has most of them. */
function countSmallWords(
  words: readonly Token[],
  functionWords: Lexicon['functionWords'],
): { readonly english: number; readonly other: number } {
  const counts = new Map<string, number>();
  for (const [at, { text }] of words.entries())
    for (const code of smallWordIn(text, words[at + 1], functionWords))
      counts.set(code, (counts.get(code) ?? 0) + 1);
  const english = counts.get(ENGLISH) ?? 0;
  counts.delete(ENGLISH);
  return { english, other: Math.max(0, ...counts.values()) };
}

/** Capitals and what stands before one are left out: "Los Altos" and "Marie de la Tour" are names. */
function smallWordIn(
  text: string,
  next: Token | undefined,
  functionWords: Lexicon['functionWords'],
): readonly string[] {
  const codes = functionWords.get(text) ?? [];
  return codes.length > 0 && next !== undefined && CAPITAL.test(next.text) ? [] : codes;
}
