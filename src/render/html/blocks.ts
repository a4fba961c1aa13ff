import { type BlockHandlers, handleBlock } from '../../reply/handlers.ts';
import type { Block } from '../../reply/nodes.ts';
import type { Context } from './context.ts';
import { type HtmlSafe, joinHtml } from './escape.ts';
import { actions } from './handle/actions.ts';
import { excerpt } from './handle/excerpt.ts';
import { facts } from './handle/facts.ts';
import { heading } from './handle/heading.ts';
import { list } from './handle/list.ts';
import { notice } from './handle/notice.ts';
import { paragraph } from './handle/paragraph.ts';
import { section } from './handle/section.ts';
import { statement } from './handle/statement.ts';

/** Prints blocks as a part of a page; titles begin at `level`, 1 to 6. */
export const blocksHtml = (children: readonly Block[], level: number): HtmlSafe =>
  blocks(children, { level, title: null, blocks });

const HANDLERS: BlockHandlers<Context, HtmlSafe> = {
  heading,
  paragraph,
  statement,
  excerpt,
  list,
  section,
  facts,
  notice,
  actions,
};

const blocks = (children: readonly Block[], context: Context): HtmlSafe =>
  joinHtml(
    children.map((child) => handleBlock(HANDLERS, child, context)).filter((block) => block !== ''),
    '\n',
  );
