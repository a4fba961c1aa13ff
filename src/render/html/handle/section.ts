import type { Section } from '../../../reply/nodes.ts';
import { plainLine } from '../../../reply/plain-text.ts';
import type { Context } from '../context.ts';
import { type HtmlSafe, markup } from '../escape.ts';
import { heading } from './heading.ts';

const LOWEST = 6;

/** A title and everything under it, whose titles are one level lower. */
export const section = ({ title, children }: Section, context: Context): HtmlSafe => {
  const words = heading({ children: title }, context);
  const level = words === '' ? context.level : Math.min(context.level + 1, LOWEST);
  const inner = context.blocks(children, { ...context, level, title: plainLine(title) });
  return markup`<section>\n${words}\n${inner}\n</section>`;
};
