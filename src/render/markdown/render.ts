import { type BlockHandlers, handleBlock } from '../../reply/handlers.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import type { Context } from './context.ts';
import { codeMarkdown, joinMarkdown, type MarkdownSafe } from './escape.ts';
import { actions } from './handle/actions.ts';
import { excerpt } from './handle/excerpt.ts';
import { facts } from './handle/facts.ts';
import { heading } from './handle/heading.ts';
import { list } from './handle/list.ts';
import { notice } from './handle/notice.ts';
import { paragraph } from './handle/paragraph.ts';
import { section } from './handle/section.ts';
import { statement } from './handle/statement.ts';

/** Prints a reply as Markdown, for exports and pages; no line break at the end. */
export const renderMarkdown = ({ children, answerId }: Reply): string => {
  const printed = blocks(children, { depth: 0, title: null, blocks });
  const id = codeMarkdown(answerId ?? '');
  return joinMarkdown(
    [printed, id].filter((part) => part !== ''),
    '\n\n',
  );
};

const HANDLERS: BlockHandlers<Context, MarkdownSafe> = {
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

const blocks = (children: readonly Block[], context: Context): MarkdownSafe =>
  joinMarkdown(
    children.map((child) => handleBlock(HANDLERS, child, context)).filter((block) => block !== ''),
    '\n\n',
  );
