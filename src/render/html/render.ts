import { heading } from '../../reply/build.ts';
import type { Heading, Reply } from '../../reply/nodes.ts';
import { plainLine } from '../../reply/plain-text.ts';
import { blocksHtml } from './blocks.ts';
import { escapeHtml, type HtmlSafe, markup } from './escape.ts';
import { pageHtml } from './page.ts';

export interface HtmlOptions {
  /** What the page is called where the reply does not begin with a heading. */
  readonly title: string;
}

/** Prints a reply as a page of its own, without a line break at the end: no script, and nothing that is fetched. */
export const renderHtml = (reply: Reply, { title }: HtmlOptions): string => {
  const [first, ...rest] = reply.children;
  const head = isTitle(first) ? first : heading(title);
  const body = isTitle(first) ? rest : reply.children;
  return pageHtml({
    title: plainLine(head.children),
    style: markup``,
    body: markup`${blocksHtml([head], 1)}\n${blocksHtml(body, 2)}${smallPrint(reply)}`,
  });
};

const smallPrint = ({ answerId }: Reply): HtmlSafe =>
  answerId === undefined ? markup`` : markup`\n<p class="details"><code>${escapeHtml(answerId)}</code></p>`;

const isTitle = (block: Reply['children'][number] | undefined): block is Heading =>
  block?.type === 'heading' && plainLine(block.children).trim() !== '';
