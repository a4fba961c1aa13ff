import { command, text } from '../../build.ts';
import type { Actions } from '../../nodes.ts';
import { plainBlock } from '../../plain-text.ts';
import type { Context } from '../context.ts';
import { inRows } from '../in-rows.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** A button each, in rows; a line that no button can carry is shown, to be typed. */
export const actions = ({ items }: Actions, { surface, title }: Context): readonly Piece[] => {
  const buttons = items
    .filter(({ line }) => surface.isButton(line))
    .map((item) => ({ ...item, does: 'run' as const }));
  const typed = items.filter(({ line }) => !surface.isButton(line));
  const lines = typed.map(({ label, line }) => lineOf('plain', [text(`${label}: `), command(line)]));
  return [
    ...toPieces(lines, { within: title }, surface),
    ...inRows(buttons, surface.rowButtons).flatMap((row) =>
      toPieces(
        [],
        { buttons: row, text: plainBlock({ type: 'actions', items: row }, null), within: title },
        surface,
      ),
    ),
  ];
};
