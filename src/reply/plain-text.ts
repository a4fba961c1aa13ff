/**
 * The whole answer in plain words: for screen readers, notifications and every place that shows no formatting.
 */
import { text } from './build.ts';
import { dayWords } from './day-words.ts';
import { type BlockHandlers, handleBlock, handleInline, type InlineHandlers } from './handlers.ts';
import type { Block, Inline, Reply, StatementNode } from './nodes.ts';
import { splitLines } from './split-lines.ts';
import { detailPhrases, speakerPhrase, wordsPhrase } from './statement-phrases.ts';
import { TONE_LABELS } from './tone-labels.ts';
import { visible } from './visible.ts';
import { webUrl } from './web-url.ts';

/** Prints a reply as plain text; blocks are separated by a blank line, no line break at the end. */
export const plainText = ({ children, answerId }: Reply): string =>
  [blocks(children, null), answerId ?? ''].filter(Boolean).join('\n\n');

/** Prints one block as it stands in the whole; `title` is that of the section around it. */
export const plainBlock = (block: Block, title: string | null): string => handleBlock(BLOCKS, block, title);

/** Prints inline nodes on one line of plain text. */
export const plainLine = (children: readonly Inline[]): string =>
  children.map((child) => handleInline(INLINES, child, null)).join('');

const blocks = (children: readonly Block[], title: string | null): string =>
  children.map((child) => plainBlock(child, title)).join('\n\n');

const INLINES: InlineHandlers<null, string> = {
  text: ({ value }) => visible(value),
  strong: ({ value }) => visible(value),
  code: ({ value }) => visible(value),
  mark: ({ value }) => `[marked: ${visible(value)}]`,
  link: ({ label, url }) => [visible(label), webUrl(url)].filter(Boolean).join(' '),
  day: ({ value }) => visible(dayWords(value)),
  command: ({ value }) => visible(value),
};

/** The context is the title of the section around the block. */
const BLOCKS: BlockHandlers<string | null, string> = {
  heading: ({ children }) => plainLine(children),
  paragraph: ({ children }) => plainLine(children),
  statement: (node, title) => statement(node, title),
  excerpt: ({ children }) => splitLines(children).map(plainLine).join('\n'),
  list: ({ items, ordered }) =>
    items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${plainLine(item)}`).join('\n'),
  section: ({ title, children }) => `${plainLine(title)}\n${blocks(children, plainLine(title))}`,
  facts: ({ rows }) => rows.map(([label, value]) => `${visible(label)}: ${plainLine(value)}`).join('\n'),
  notice: ({ tone, children }) => `${TONE_LABELS[tone]}${plainLine(children)}`,
  actions: ({ items }) => items.map(({ label, line }) => `${visible(label)}: ${visible(line)}`).join('\n'),
};

const statement = (node: StatementNode, title: string | null): string => {
  const speaker = plainLine(speakerPhrase(node, title));
  const details = detailPhrases(node, text(node.source)).map(plainLine).join(', ');
  const url = node.url === null ? null : webUrl(node.url);
  return [speaker && `${speaker}:`, plainLine(wordsPhrase(node)), `(${details})`, url]
    .filter(Boolean)
    .join(' ');
};
