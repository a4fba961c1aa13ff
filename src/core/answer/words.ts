/**
 * The words of a text: letters and digits in any script, folded. "NATO's" is `nato`, "U.S." is `us`, "100,000" is
 * `100000`, "e-mail" is `e` and `mail` (and `email`, see `toCompounds`). Scripts without spaces give one word a sign.
 */
import type { Span } from '../../text/types.ts';
import { fold } from './fold.ts';

/** A folded word and where it stands. */
export interface Word extends Span {
  readonly folded: string;
}

const INITIALS = String.raw`(?<![\p{L}\p{N}])(?<!\p{L}\.)\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])(?:['’ʼ]s(?![\p{L}\p{N}]))?`;
const THOUSANDS = String.raw`(?<![\p{L}\p{N}])\p{N}{1,3}(?:,\p{N}{3})+(?![\p{L}\p{N}])`;
const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const LETTERS = String.raw`[[\p{L}\p{M}\p{N}]--${SIGN}]`;
const PLAIN = `${LETTERS}+(?:['’ʼ]${LETTERS}+)*`;
const WORD = new RegExp(`${INITIALS}|${THOUSANDS}|${SIGN}|${PLAIN}`, 'gv');
const COMPOUND = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;
const POSSESSIVE = /['’ʼ]s$/i;
const BETWEEN = /[.,'’ʼ]/g;
/** No word is longer; a run of letters that is, is not worth more of the index. */
const LONGEST = 64;

/** The words of `text` in order. */
export const toWords = (text: string): readonly Word[] => readWords(text, WORD, BETWEEN);

/** Words with hyphens, written as one: "cease-fire" is `ceasefire`, "e-mail" is `email`. */
export const toCompounds = (text: string): readonly Word[] =>
  /[-‐‑]/.test(text) ? readWords(text, COMPOUND, /[-‐‑]/g) : [];

/** Two phrases with the same key are the same words: "U.S. Army" and "us army". */
export const phraseKey = (text: string): string =>
  toWords(text)
    .map(({ folded }) => folded)
    .join(' ');

const readWords = (text: string, form: RegExp, between: RegExp): readonly Word[] => {
  const words: Word[] = [];
  for (const match of text.matchAll(form)) {
    const written = match[0];
    const folded = fold(written.replace(POSSESSIVE, '').replace(between, '')).slice(0, LONGEST);
    if (folded !== '') words.push({ folded, start: match.index, end: match.index + written.length });
  }
  return words;
};
