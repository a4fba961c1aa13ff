import { command, text } from '../../build.ts';
import type { Actions } from '../../nodes.ts';
import { plainBlock } from '../../plain-text.ts';
import { shorten } from '../../shorten.ts';
import type { Context } from '../context.ts';
import { inRows } from '../in-rows.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';
import type { Surface } from '../surface.ts';

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
      toPieces([], { buttons: row, text: rowText(row, surface), within: title }, surface),
    ),
  ];
};

/** What the buttons say and do; they can be read one by one where all of it would be too long. */
const rowText = (items: Actions['items'], { together, textSize }: Surface): string =>
  shorten(plainBlock({ type: 'actions', items }, null), together, textSize);
