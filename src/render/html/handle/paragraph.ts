import type { Paragraph } from '../../../reply/nodes.ts';
import { type HtmlSafe, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

export const paragraph = ({ children }: Paragraph): HtmlSafe => markup`<p dir="auto">${lineOf(children)}</p>`;
