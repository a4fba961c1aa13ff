import { dayWords } from '../../../reply/day-words.ts';
import { handleInline, type InlineHandlers } from '../../../reply/handlers.ts';
import type { Inline } from '../../../reply/nodes.ts';
import { visible } from '../../../reply/visible.ts';
import { webUrl } from '../../../reply/web-url.ts';
import { escapeHtml, type HtmlSafe, isolateHtml, joinHtml, linkHtml, markup } from '../escape.ts';

/** Prints a line. Words that stand alone give the line its direction; several are kept from reordering each other. */
export const lineOf = (children: readonly Inline[]): HtmlSafe =>
  children.length === 1 ? print(children, escapeHtml) : besideOf(children);

/** Prints what stands beside other words. */
export const besideOf = (children: readonly Inline[]): HtmlSafe => print(children, isolateHtml);

/** How words are made safe. */
type Show = (text: string) => HtmlSafe;

const print = (children: readonly Inline[], shown: Show): HtmlSafe =>
  joinHtml(children.map((child) => handleInline(HANDLERS, child, shown)));

const HANDLERS: InlineHandlers<Show, HtmlSafe> = {
  text: ({ value }, shown) => shown(value),
  strong: ({ value }, shown) => markup`<strong>${shown(value)}</strong>`,
  code: ({ value }, shown) => markup`<code>${shown(value)}</code>`,
  mark: ({ value }, shown) => markup`<mark>${shown(value)}</mark>`,
  link: ({ label, url }, shown) =>
    linkHtml(url, shown(visible(label).trim() === '' ? (webUrl(url) ?? '') : label)),
  day: ({ value }, shown) => dayHtml(value, shown),
  command: ({ value }, shown) => markup`<kbd>${shown(value)}</kbd>`,
};

/** What is no day is shown as it is, and not given to machines as one. */
const dayHtml = (day: string, shown: Show): HtmlSafe => {
  const words = dayWords(day);
  return words === day ? shown(day) : markup`<time datetime="${escapeHtml(day)}">${shown(words)}</time>`;
};
