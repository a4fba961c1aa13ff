/** What stays together in a message: everything of a statement, a paragraph, a list, unless it is very long. */
import { groupLines } from './blocks.ts';
import type { Button } from './buttons.ts';
import { TOGETHER } from './limits.ts';
import { cutLine, type Line, lineSize, lineText } from './lines.ts';

export interface Piece {
  /** Each fits into a block. */
  readonly lines: readonly Line[];
  readonly buttons: readonly Button[];
  /** The same in plain words. */
  readonly text: string;
  /** Belongs to what follows, so a message does not end with it. */
  readonly leads: boolean;
  /** The title of the section around in plain words, or who speaks in a statement that goes on; repeated at the head of a message. */
  readonly within: string | null;
}

const EMPTY: Piece = { lines: [], buttons: [], text: '', leads: false, within: null };

/** Lines as one piece, or as several of a block each where one would be too long; `text` is for the whole. */
export const toPieces = (
  lines: readonly Line[],
  { text, buttons = [], ...rest }: Partial<Piece>,
): readonly Piece[] => {
  const cut = lines.flatMap(cutLine);
  const size = cut.reduce((sum, line) => sum + lineSize(line), 0);
  if (size > TOGETHER) return apart(groupLines(cut), { ...EMPTY, ...rest, buttons });
  return cut.length + buttons.length === 0
    ? []
    : [{ ...EMPTY, ...rest, lines: cut, buttons, text: text ?? textOf(cut) }];
};

const apart = (groups: readonly (readonly Line[])[], { buttons, ...piece }: Piece): readonly Piece[] =>
  groups.map((lines, index) => {
    const isLast = index === groups.length - 1;
    return {
      ...piece,
      lines,
      text: textOf(lines),
      buttons: isLast ? buttons : [],
      leads: piece.leads || !isLast,
    };
  });

const textOf = (lines: readonly Line[]): string => lines.map(lineText).join('\n');
