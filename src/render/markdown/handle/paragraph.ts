import type { Paragraph } from '../../../reply/nodes.ts';
import type { MarkdownSafe } from '../escape.ts';
import { lineOf } from './inline.ts';

/** One line; Markdown wraps it. */
export const paragraph = ({ children }: Paragraph): MarkdownSafe => lineOf(children);
