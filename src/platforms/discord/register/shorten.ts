import { graphemesOf } from '../../../reply/graphemes.ts';

/** At most `limit` UTF-16 units, cut before a word where there is one, and never inside what people take for a character. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const grapheme of graphemesOf(text)) {
    if (kept.length + grapheme.length >= limit) break;
    kept += grapheme;
  }
  const isWordEnd = /^\s/.test(text.slice(kept.length));
  const words = isWordEnd ? kept : kept.replace(/\s+\S*$/, '');
  return `${words.trimEnd()}…`;
}
