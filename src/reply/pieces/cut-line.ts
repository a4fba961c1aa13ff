import { text } from '../build.ts';
import { cutText } from '../cut-text.ts';
import type { Inline, Link } from '../nodes.ts';
import { visible } from '../visible.ts';
import { CONTINUES, type Line, lineSize } from './line.ts';
import type { Surface } from './surface.ts';

/** The line itself if it is short enough, or as many as it takes; none for a line without a visible character. */
export const cutLine = (line: Line, surface: Surface): readonly Line[] => {
  const children = line.children.map((child) => shown(child, surface));
  if (isBlank(children)) return [];
  if (lineSize({ ...line, children }, surface) <= surface.lineRoom) return [{ ...line, children }];
  const cut = cutChildren(children, surface);
  return cut.map((some, index) => ({
    ...line,
    children: some,
    continues: line.kind === 'quote' && index < cut.length - 1,
  }));
};

/** What is cut is what will be seen, so that nothing invisible between two characters misleads the measure. */
const shown = (child: Inline, { isLinked }: Surface): Inline => {
  if (child.type !== 'link') return { ...child, value: visible(child.value) };
  return isLinked(child.url)
    ? { ...child, label: visible(child.label) }
    : text(visible(child.label === '' ? child.url : child.label));
};

/** Chats refuse an element without a character, and a line of spaces says nothing. */
const isBlank = (children: readonly Inline[]): boolean =>
  children.every((child) => child.type !== 'link' && visible(child.value).trim() === '');

const cutChildren = (children: readonly Inline[], surface: Surface): readonly (readonly Inline[])[] => {
  const limit = surface.lineRoom - surface.aroundLine - CONTINUES.length - 1;
  const lines: Inline[][] = [[]];
  let room = limit;
  for (const child of children.flatMap((each) => cutChild(each, limit, surface))) {
    const size = surface.sizeOf(child);
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
const cutChild = (child: Inline, limit: number, surface: Surface): readonly Inline[] => {
  if (child.type === 'link') return cutLabel(child, limit, surface);
  if (surface.sizeOf(child) <= limit) return [child];
  const around = surface.sizeOf({ ...child, value: 'x' }) - surface.textSize('x');
  return cutText(child.value, limit - around, surface.textSize).map((value) => ({ ...child, value }));
};

const cutLabel = (link: Link, limit: number, { sizeOf, textSize }: Surface): readonly Link[] => {
  const around = sizeOf({ ...link, label: 'x' }) - textSize('x');
  return cutText(link.label, limit - around, textSize).map((label) => ({ ...link, label }));
};
