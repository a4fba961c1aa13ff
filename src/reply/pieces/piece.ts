/** What stays together in a message: everything of a statement, a paragraph, a list, unless it is very long. */
import { cutLine } from './cut-line.ts';
import { groupLines, type Line, lineSize, lineText } from './line.ts';
import type { Surface } from './surface.ts';

/** A button; pressing it gives the command line back. */
export interface Button {
  readonly label: string;
  readonly line: string;
  /** `run` answers the line; `share` posts that answer for everybody. */
  readonly does: 'run' | 'share';
}

export interface Piece {
  /** Each within the room of a line. */
  readonly lines: readonly Line[];
  readonly buttons: readonly Button[];
  /** The same in plain words. */
  readonly text: string;
  /** Belongs to what follows, so a message does not end with it. */
  readonly leads: boolean;
  /** The title of the section around in plain words, or who speaks in a statement that goes on; repeated at the head of a message. */
  readonly within: string | null;
  /** The buttons, if it has any, are about one statement and not about the answer. */
  readonly isStatement: boolean;
}

const EMPTY: Piece = { lines: [], buttons: [], text: '', leads: false, within: null, isStatement: false };

/**
 * Lines as one piece, or as several within the room of a line where one would be too long. `text` says the whole in plain words,
 * unless it is too long for one message: then the lines themselves do.
 */
export const toPieces = (
  lines: readonly Line[],
  { text, buttons = [], ...rest }: Partial<Piece>,
  surface: Surface,
): readonly Piece[] => {
  const cut = lines.flatMap((line) => cutLine(line, surface));
  const size = cut.reduce((sum, line) => sum + lineSize(line, surface), 0);
  if (size > surface.together) return apart(groupLines(cut, surface), { ...EMPTY, ...rest, buttons });
  return cut.length + buttons.length === 0
    ? []
    : [{ ...EMPTY, ...rest, lines: cut, buttons, text: sayable(text, surface) ?? textOf(cut) }];
};

/** Lines of nothing but spaces are left out of what is shown, so words that are far too long may still make one short piece. */
const sayable = (text: string | undefined, { textSize, together }: Surface): string | null =>
  text !== undefined && textSize(text) <= together ? text : null;

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
