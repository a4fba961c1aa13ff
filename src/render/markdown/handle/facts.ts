import type { Facts } from '../../../reply/nodes.ts';
import { joinMarkdown, type MarkdownSafe, markup, strongMarkdown } from '../escape.ts';
import { lineOf } from './inline.ts';

/** A list with bold labels; a table would need a header row that nobody gave. */
export const facts = ({ rows }: Facts): MarkdownSafe =>
  joinMarkdown(
    rows.map(([label, value]) => markup`- ${strongMarkdown(`${label}:`)} ${lineOf(value)}`),
    '\n',
  );
