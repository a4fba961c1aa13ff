import type { ExcerptNode } from '../../../reply/nodes.ts';
import { splitLines } from '../../../reply/split-lines.ts';
import { joinMarkdown, type MarkdownSafe, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** A block quotation, the meant words in bold. */
export const excerpt = ({ children }: ExcerptNode): MarkdownSafe =>
  joinMarkdown(
    splitLines(children).map((line) => markup`> ${lineOf(line)}`),
    '\n>\n',
  );
