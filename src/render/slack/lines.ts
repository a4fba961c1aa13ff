/** What a block holds, line by line, before it is a block: short enough, and measured. */
import { text } from '../../reply/build.ts';
import type { Inline, Link } from '../../reply/nodes.ts';
import { plainLine } from '../../reply/plain-text.ts';
import { visible } from '../../reply/visible.ts';
import { webUrl } from '../../reply/web-url.ts';
import { cutText } from './cut-text.ts';
import { escapedLength } from './escape.ts';
import { BLOCK_TEXT, LINK_URL } from './limits.ts';

/** A line of an answer. Neighbours of one kind share a paragraph, quotations a bar on their left. */
export interface Line {
  readonly kind: 'heading' | 'title' | 'plain' | 'quote';
  readonly children: readonly Inline[];
  /** The quotation goes on in the next line. */
  readonly continues: boolean;
}

/** Says of a quotation that it goes on; stands outside of it. */
export const CONTINUES = '(continues)';

export const lineOf = (kind: Line['kind'], children: readonly Inline[]): Line => ({
  kind,
  children,
  continues: false,
});

/** The line in plain words. */
export const lineText = ({ children, continues }: Line): string =>
  continues ? `${plainLine(children)}\n${CONTINUES}` : plainLine(children);

/** Room that a line takes of a block, its line break included. Never less than what is printed of it. */
export const lineSize = (line: Line): number => escapedLength(lineText(line)) + 1;

/** True where Slack takes the address; `null` is no address. */
export const isLinked = (url: string | null): boolean => {
  const address = url === null ? null : webUrl(url);
  return address !== null && escapedLength(address) <= LINK_URL;
};

/** The line itself if it fits into a block, or as many as it takes; none for a line without a visible character. */
export const cutLine = (line: Line): readonly Line[] => {
  const children = line.children.map(withoutBadLink);
  if (isBlank(children)) return [];
  if (lineSize({ ...line, children }) <= BLOCK_TEXT) return [{ ...line, children }];
  const cut = cutChildren(children, BLOCK_TEXT - CONTINUES.length - 2);
  return cut.map((some, index) => ({
    ...line,
    children: some,
    continues: line.kind === 'quote' && index < cut.length - 1,
  }));
};

/** Slack refuses an element without a character, and a line of spaces says nothing. */
const isBlank = (children: readonly Inline[]): boolean =>
  children.every((child) => child.type !== 'link' && visible(child.value).trim() === '');

const withoutBadLink = (child: Inline): Inline =>
  child.type !== 'link' || isLinked(child.url) ? child : text(child.label === '' ? child.url : child.label);

const cutChildren = (children: readonly Inline[], limit: number): readonly (readonly Inline[])[] => {
  const lines: Inline[][] = [[]];
  let room = limit;
  for (const child of children.flatMap((each) => cutChild(each, limit))) {
    const size = escapedLength(plainLine([child]));
    if (size > room) {
      lines.push([]);
      room = limit;
    }
    lines.at(-1)?.push(child);
    room -= size;
  }
  return lines.filter((some) => !isBlank(some));
};

/** What is printed around the value takes its room as well: the address of a link, the words around a mark. */
const cutChild = (child: Inline, limit: number): readonly Inline[] => {
  if (child.type === 'link') return cutLabel(child, limit);
  const around = escapedLength(plainLine([{ ...child, value: '' }]));
  return cutText(child.value, limit - around).map((value) => ({ ...child, value }));
};

const cutLabel = (link: Link, limit: number): readonly Link[] => {
  const around = escapedLength(plainLine([{ ...link, label: '' }])) + 1;
  return cutText(link.label, limit - around).map((label) => ({ ...link, label }));
};
