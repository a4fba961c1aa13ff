import { dayWords } from '../../../reply/day-words.ts';
import { handleInline, type InlineHandlers } from '../../../reply/handlers.ts';
import type { Inline } from '../../../reply/nodes.ts';
import {
  codeMarkdown,
  escapeMarkdown,
  lineMarkdown,
  linkMarkdown,
  type MarkdownSafe,
  strongMarkdown,
} from '../escape.ts';

/** Prints inline nodes, in order. */
export const piecesOf = (children: readonly Inline[]): readonly MarkdownSafe[] =>
  children.map((child) => handleInline(HANDLERS, child, null));

/** Prints inline nodes as one line of a block. */
export const lineOf = (children: readonly Inline[]): MarkdownSafe => lineMarkdown(piecesOf(children));

const HANDLERS: InlineHandlers<null, MarkdownSafe> = {
  text: ({ value }) => escapeMarkdown(value),
  strong: ({ value }) => strongMarkdown(value),
  code: ({ value }) => codeMarkdown(value),
  mark: ({ value }) => strongMarkdown(value),
  link: ({ label, url }) => linkMarkdown(url, label),
  day: ({ value }) => escapeMarkdown(dayWords(value)),
  command: ({ value }) => codeMarkdown(value),
};
