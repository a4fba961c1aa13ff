import { command, text } from '../../../reply/build.ts';
import type { Actions } from '../../../reply/nodes.ts';
import { plainBlock } from '../../../reply/plain-text.ts';
import { inRows, isButton } from '../buttons.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** A button each, in rows; a line that is too long for a button is shown, to be typed. */
export const actions = ({ items }: Actions, context: Context): readonly Piece[] => {
  const buttons = items.filter(isButton).map((item) => ({ ...item, does: 'run' as const }));
  const typed = items.filter((item) => !isButton(item));
  const within = context.title;
  return [
    ...toPieces(
      typed.map(({ label, line }) => lineOf('plain', [text(`${label}: `), command(line)])),
      { within },
    ),
    ...inRows(buttons).flatMap((row) =>
      toPieces([], { buttons: row, text: plainBlock({ type: 'actions', items: row }, null), within }),
    ),
  ];
};
