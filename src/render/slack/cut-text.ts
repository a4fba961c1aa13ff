import { graphemesOf } from '../../reply/graphemes.ts';
import { escapedLength } from './escape.ts';

/**
 * Cuts a text that is longer than `limit` after escaping, before a word where it can; every piece keeps the spaces at its end,
 * so that all pieces together are the text. A grapheme stays whole unless it alone is too long.
 */
export const cutText = (text: string, limit: number): readonly string[] => {
  if (escapedLength(text) <= limit) return [text];
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const unit of unitsOf(text, limit)) {
    const more = escapedLength(unit);
    if (size > 0 && size + more > limit) {
      pieces.push(piece);
      piece = '';
      size = 0;
    }
    piece += unit;
    size += more;
  }
  return [...pieces, piece];
};

/** One at a time: an array of graphemes would take a hundred times the memory of the text. */
function* unitsOf(text: string, limit: number): Generator<string, void, undefined> {
  for (const [word] of text.matchAll(/\S+\s*|\s+/g)) {
    if (escapedLength(word) <= limit) yield word;
    else for (const grapheme of graphemesOf(word)) yield* wholeOrNot(grapheme, limit);
  }
}

const wholeOrNot = (grapheme: string, limit: number): Iterable<string> =>
  escapedLength(grapheme) <= limit ? [grapheme] : grapheme;
