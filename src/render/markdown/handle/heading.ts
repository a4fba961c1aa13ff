import type { Heading } from '../../../reply/nodes.ts';
import { type MarkdownSafe, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** Second level: a page has a title of its own. */
export const heading = ({ children }: Heading): MarkdownSafe => markup`## ${lineOf(children)}`;
