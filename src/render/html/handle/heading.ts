import type { Heading } from '../../../reply/nodes.ts';
import { plainLine } from '../../../reply/plain-text.ts';
import type { Context } from '../context.ts';
import { type HtmlSafe, markup } from '../escape.ts';
import { lineOf } from './inline.ts';

/** A title at the level of the place; a title without a word would only be read out as "heading". */
export const heading = ({ children }: Pick<Heading, 'children'>, { level }: Context): HtmlSafe =>
  plainLine(children).trim() === ''
    ? markup``
    : markup`<h${level} dir="auto">${lineOf(children)}</h${level}>`;
