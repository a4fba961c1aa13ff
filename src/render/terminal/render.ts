import { type BlockHandlers, handleBlock } from '../../reply/handlers.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import type { Context, Lines } from './context.ts';
import { actions } from './handle/actions.ts';
import { excerpt } from './handle/excerpt.ts';
import { facts } from './handle/facts.ts';
import { heading } from './handle/heading.ts';
import { run } from './handle/inline.ts';
import { list } from './handle/list.ts';
import { notice } from './handle/notice.ts';
import { paragraph } from './handle/paragraph.ts';
import { section } from './handle/section.ts';
import { statement } from './handle/statement.ts';
import { layOut } from './lay-out.ts';
import { NARROWEST, WIDEST } from './limits.ts';

/** How wide the terminal is, in columns, and whether it may be coloured. */
export interface TerminalOptions {
  readonly width: number;
  readonly colour: boolean;
}

/**
 * Prints a reply for a terminal, without a line break at the end. No line is wider than `width` (kept between
 * `NARROWEST` and `WIDEST`), except web addresses, which are never broken.
 */
export const renderTerminal = (reply: Reply, { width, colour }: TerminalOptions): string => {
  const columns = Math.min(Math.max(width, NARROWEST), WIDEST);
  const context: Context = { width: columns, colour, title: null, blocks };
  const lines = blocks(reply.children, context);
  const { answerId } = reply;
  const id = answerId === undefined ? [] : layOut([run(answerId, 'detail')], context);
  return [...lines, ...(lines.length > 0 && id.length > 0 ? [''] : []), ...id].join('\n');
};

const HANDLERS: BlockHandlers<Context, Lines> = {
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

/** Blocks with a blank line between. */
const blocks = (children: readonly Block[], context: Context): Lines =>
  children
    .map((child) => handleBlock(HANDLERS, child, context))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
