import { text } from '../../build.ts';
import type { List } from '../../nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** Bullets or numbers of our own: those of a chat would begin again at 1 in the next message. */
export const list = ({ items, ordered }: List, { title, surface }: Context): readonly Piece[] =>
  toPieces(
    items.map((item, index) => lineOf('plain', [text(ordered ? `${index + 1}. ` : '• '), ...item])),
    { within: title },
    surface,
  );
