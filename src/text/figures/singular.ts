import type { Lexicon } from '../lexicon.ts';

/** "boats" and "boat" are the same thing. Good enough to compare with: "glasses" need not become a word. */
export function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^sui'’]s$/.test(word) ? word.slice(0, -1) : word;
}

/** One word for all that count the same ("soldiers", "forces"). */
export const sameThing = (word: string, { figures }: Lexicon): string =>
  figures.synonyms.get(word)?.key ?? singular(word);
