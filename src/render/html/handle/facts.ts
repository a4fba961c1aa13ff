import type { Facts } from '../../../reply/nodes.ts';
import { escapeHtml, type HtmlSafe, joinHtml, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** Labels with their values, side by side where there is room. */
export const facts = ({ rows }: Facts): HtmlSafe => {
  if (rows.length === 0) return markup``;
  const lines = rows.map(
    ([label, value]) =>
      markup`<div><dt dir="auto">${escapeHtml(label)}</dt><dd dir="auto">${lineOf(value)}</dd></div>`,
  );
  return markup`<dl>\n${joinHtml(lines, '\n')}\n</dl>`;
};
