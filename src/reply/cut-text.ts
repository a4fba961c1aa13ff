import { graphemesOf } from './graphemes.ts';

/** How much room words take on a surface, in UTF-16 units after its escaping; adds up over words. */
export type Measure = (text: string) => number;

/**
 * Cuts a text that measures more than `limit`, before a word where it can; every piece keeps the spaces at its end, so that all
 * pieces together are the text. A grapheme stays whole unless it alone is too long.
 */
export const cutText = (text: string, limit: number, measure: Measure): readonly string[] => {
  if (measure(text) <= limit) return [text];
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const unit of unitsOf(text, limit, measure)) {
    const more = measure(unit);
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
function* unitsOf(text: string, limit: number, measure: Measure): Generator<string, void, undefined> {
  for (const [word] of text.matchAll(/\S+\s*|\s+/g)) {
    if (measure(word) <= limit) yield word;
    else for (const grapheme of graphemesOf(word)) yield* measure(grapheme) <= limit ? [grapheme] : grapheme;
  }
}
