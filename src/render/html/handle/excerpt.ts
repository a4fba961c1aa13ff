import type { ExcerptNode } from '../../../reply/nodes.ts';
import { splitLines } from '../../../reply/split-lines.ts';
import { type HtmlSafe, joinHtml, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** A block quotation, a paragraph for each line of the original. */
export const excerpt = ({ children }: ExcerptNode): HtmlSafe => {
  const lines = splitLines(children).map((line) => markup`<p dir="auto">${lineOf(line)}</p>`);
  return markup`<blockquote>${joinHtml(lines)}</blockquote>`;
};
