import type { Section } from '../../../reply/nodes.ts';
import { plainLine } from '../../../reply/plain-text.ts';
import type { Context } from '../context.ts';
import { joinMarkdown, type MarkdownSafe, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** Titles from the third level down to the last (https://spec.commonmark.org/0.31.2/#atx-headings). */
const LEVELS = [markup`###`, markup`####`, markup`#####`, markup`######`] as const;

/** A title, one level below the section around it, and everything under it. */
export const section = ({ title, children }: Section, context: Context): MarkdownSafe => {
  const inner = { ...context, depth: context.depth + 1, title: plainLine(title) };
  const hashes = LEVELS[context.depth] ?? LEVELS[3];
  return joinMarkdown([markup`${hashes} ${lineOf(title)}`, context.blocks(children, inner)], '\n\n');
};
