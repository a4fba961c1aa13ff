import type { List } from '../../../reply/nodes.ts';
import { joinMarkdown, type MarkdownSafe, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** Dashes or numbers. */
export const list = ({ items, ordered }: List): MarkdownSafe =>
  joinMarkdown(
    items.map((item, index) => (ordered ? markup`${index + 1}. ${lineOf(item)}` : markup`- ${lineOf(item)}`)),
    '\n',
  );
