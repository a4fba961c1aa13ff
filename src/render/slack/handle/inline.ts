import type { RichTextElement, RichTextLink, RichTextText } from '@slack/types';
import { dayWords } from '../../../reply/day-words.ts';
import { handleInline, type InlineHandlers } from '../../../reply/handlers.ts';
import type { Inline } from '../../../reply/nodes.ts';
import { visible } from '../../../reply/visible.ts';
import { webUrl } from '../../../reply/web-url.ts';

/** How words look: the two of Slack's styles that we need. */
interface Look {
  readonly bold?: true;
  readonly code?: true;
}

/** Prints inline nodes; `isBold` makes all of them bold. */
export const elementsOf = (children: readonly Inline[], isBold: boolean): readonly RichTextElement[] =>
  join(children.map((child) => handleInline(HANDLERS, child, isBold ? BOLD : NONE)).filter(isVisible));

/** Foreign words, which Slack shows as they are: no mention, link, emoji or format is looked for in them. */
export const words = (text: string, look: Look = NONE): RichTextText =>
  Object.keys(look).length === 0 ? { type: 'text', text } : { type: 'text', text, style: { ...look } };

/** Joins neighbours that look alike. */
export const join = (elements: readonly RichTextElement[]): readonly RichTextElement[] => {
  const joined: RichTextElement[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last?.type === 'text' && element.type === 'text' && looksLike(last, element))
      joined[joined.length - 1] = { ...last, text: last.text + element.text };
    else joined.push(element);
  }
  return joined;
};

const NONE: Look = {};
const BOLD: Look = { bold: true };

const HANDLERS: InlineHandlers<Look, RichTextElement> = {
  text: ({ value }, look) => words(visible(value), look),
  strong: ({ value }, look) => words(visible(value), { ...look, bold: true }),
  code: ({ value }, look) => words(visible(value), { ...look, code: true }),
  mark: ({ value }, look) => words(visible(value), { ...look, bold: true }),
  link: ({ url, label }, look) => linkOf(webUrl(url), visible(label), look),
  day: ({ value }, look) => words(visible(dayWords(value)), look),
  command: ({ value }, look) => words(visible(value), { ...look, code: true }),
};

const linkOf = (url: string | null, label: string, look: Look): RichTextText | RichTextLink => {
  if (url === null) return words(label, look);
  const style = Object.keys(look).length === 0 ? {} : { style: { ...look } };
  return { type: 'link', url, ...(label === '' ? {} : { text: label }), ...style };
};

/** Slack refuses an element without a character. */
const isVisible = (element: RichTextElement): boolean => element.type !== 'text' || element.text !== '';

const looksLike = (one: RichTextText, other: RichTextText): boolean =>
  one.style?.bold === other.style?.bold && one.style?.code === other.style?.code;
