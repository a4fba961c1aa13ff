/** What a message of a chat holds, line by line, before it is blocks or embeds. */
import type { Inline } from '../nodes.ts';
import { plainLine } from '../plain-text.ts';
import type { Surface } from './surface.ts';

/** A line of an answer. Neighbours of one kind share a paragraph, quotations a bar on their left. */
export interface Line {
  readonly kind: 'heading' | 'title' | 'plain' | 'quote' | 'details';
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

/** Room that a line takes, its line break included. Never less than what is printed of it. */
export const lineSize = ({ children, continues }: Line, { aroundLine, sizeOf }: Surface): number =>
  children.reduce((sum, child) => sum + sizeOf(child), aroundLine) + (continues ? CONTINUES.length + 1 : 0);

/** As few groups as hold the lines, in order, each within the room of one line; a heading stands alone. */
export const groupLines = (lines: readonly Line[], surface: Surface): readonly (readonly Line[])[] => {
  const groups: Line[][] = [];
  let room = 0;
  for (const line of lines) {
    const size = lineSize(line, surface);
    if (size > room || line.kind === 'heading') {
      groups.push([]);
      room = surface.lineRoom;
    }
    groups.at(-1)?.push(line);
    room = line.kind === 'heading' ? 0 : room - size;
  }
  return groups;
};
