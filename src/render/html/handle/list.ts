import type { List } from '../../../reply/nodes.ts';
import { type HtmlSafe, joinHtml, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** Bullets or numbers. */
export const list = ({ items, ordered }: List): HtmlSafe => {
  if (items.length === 0) return markup``;
  const lines = joinHtml(
    items.map((item) => markup`<li dir="auto">${lineOf(item)}</li>`),
    '\n',
  );
  return ordered ? markup`<ol>\n${lines}\n</ol>` : markup`<ul>\n${lines}\n</ul>`;
};
