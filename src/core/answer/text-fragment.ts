/**
 * A link that opens the page at the statement and marks it: `https://…#:~:text=first%20words,last%20words`.
 * Text fragments, https://wicg.github.io/scroll-to-text-fragment/#syntax (read 2026-11).
 */
import type { Excerpt } from '../../text/types.ts';

/** A statement of more words is linked by its first and last few: a page may differ in the middle, and an address should stay short. */
const WHOLE_AT_MOST = 12;
const EDGE = 5;
/** Marks at the edges may differ on the page (curly or straight); the words do not. */
const EDGE_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The address of the words on their page, or null where the document has no web address. */
export const linkToWords = (url: string | null, parts: readonly Excerpt[]): string | null => {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const directive = textDirective(parts);
  if (directive === null || url.includes(':~:')) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
};

/** A split statement is a range from its first part to its last: the cue stands between them on the page. */
const textDirective = (parts: readonly Excerpt[]): string | null => {
  const first = wordsOf(parts[0]);
  const last = wordsOf(parts.at(-1));
  if (first.length === 0 || last.length === 0) return null;
  if (parts.length === 1 && first.length <= WHOLE_AT_MOST) return encode(first);
  return `${encode(first.slice(0, EDGE))},${encode(last.slice(-EDGE))}`;
};

const wordsOf = (part: Excerpt | undefined): readonly string[] =>
  (part?.text ?? '').replace(EDGE_MARKS, '').split(/\s+/).filter(Boolean);

/** `-`, `,` and `&` have a meaning of their own in a directive; a lone surrogate cannot be encoded at all. */
const encode = (words: readonly string[]): string =>
  encodeURIComponent(words.join(' ').replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
