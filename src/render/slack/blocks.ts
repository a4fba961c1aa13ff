/** Lines as blocks. Foreign words stand in rich text elements of type text, which Slack never parses, or in plain_text. */
import type {
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextQuote,
  RichTextSection,
} from '@slack/types';
import { CONTINUES, groupLines, type Line } from '../../reply/pieces/line.ts';
import { plainLine } from '../../reply/plain-text.ts';
import { elementsOf, join, words } from './handle/inline.ts';
import { HEADER_TEXT } from './limits.ts';
import { SURFACE } from './surface.ts';

/** As few blocks as hold the lines, in order; each line must fit into one (`cutLine`). */
export const blocksOf = (lines: readonly Line[]): readonly KnownBlock[] =>
  groupLines(lines, SURFACE).map(blockOf);

/** Words in which Slack finds nothing, not even an emoji. They must not be empty. */
export const plainTextOf = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const blockOf = (lines: readonly Line[]): KnownBlock => {
  const [first] = lines;
  return (first && headerOf(first)) ?? richTextOf(lines);
};

/** Null where a header would lose a link or be too long, or where it is unsure whether Slack shows an `&` as it is. */
const headerOf = ({ kind, children }: Line): HeaderBlock | null => {
  const title = plainLine(children).trim();
  const isHeader =
    kind === 'heading' &&
    title.length <= HEADER_TEXT &&
    !/[&<>]/.test(title) &&
    children.every((child) => child.type !== 'link');
  return isHeader ? { type: 'header', text: plainTextOf(title) } : null;
};

type Paragraph = RichTextSection | RichTextQuote;

const richTextOf = (lines: readonly Line[]): RichTextBlock => {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const type = line.kind === 'quote' ? 'rich_text_quote' : 'rich_text_section';
    add(paragraphs, { type, elements: [...elementsOf(line.children, isBold(line))] });
    if (line.continues) add(paragraphs, { type: 'rich_text_section', elements: [words(CONTINUES)] });
  }
  return { type: 'rich_text', elements: paragraphs };
};

const isBold = ({ kind }: Line): boolean => kind === 'heading' || kind === 'title';

/** Lines of one kind become one paragraph; whether two sections would stand one under the other is not documented. */
const add = (paragraphs: Paragraph[], next: Paragraph): void => {
  const last = paragraphs.at(-1);
  if (last?.type !== next.type) paragraphs.push(next);
  else last.elements = [...join([...last.elements, words('\n'), ...next.elements])];
};
