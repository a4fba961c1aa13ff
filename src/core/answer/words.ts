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

/** What goes into character classes: letters, digits, and all that a word is made of. */
interface Alphabet {
  readonly letter: string;
  readonly digit: string;
  readonly word: string;
}

/** Initials with their stops, a number with its commas, or letters and digits with inner apostrophes. */
const formOf = ({ letter, digit, word }: Alphabet): string => {
  const initials = String.raw`(?<![${letter}]\.)[${letter}](?:\.[${letter}])+\.?`;
  const thousands = `[${digit}]{1,3}(?:,[${digit}]{3})+`;
  const [before, after] = [`(?<![${letter}${digit}])`, `(?![${letter}${digit}])`];
  return `${before}${initials}${after}(?:['’ʼ]s${after})?|${before}${thousands}${after}|[${word}]+(?:['’ʼ][${word}]+)*`;
};

const SIGN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const ANY: Alphabet = {
  letter: String.raw`\p{L}`,
  digit: String.raw`\p{N}`,
  word: String.raw`[\p{L}\p{M}\p{N}]--${SIGN}`,
};
const WORD = new RegExp(`${formOf(ANY)}|${SIGN}`, 'gv');
/** Finds the same words five times faster where nothing but plain letters and typographic marks can be met. */
const PLAIN_WORD = new RegExp(formOf({ letter: 'A-Za-z', digit: '0-9', word: 'A-Za-z0-9' }), 'g');
const BEYOND_PLAIN = /[^\0-\x7f\u2000-\u206f]/;
const COMPOUND = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu;
const POSSESSIVE = /['’ʼ]s$/i;
const BETWEEN = /[.,'’ʼ]/g;
/** No word is longer; a run of letters that is, is not worth more of the index. */
const LONGEST = 64;

/** The words of `text` in order. */
export const toWords = (text: string): readonly Word[] =>
  readWords(text, BEYOND_PLAIN.test(text) ? WORD : PLAIN_WORD, BETWEEN);

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
