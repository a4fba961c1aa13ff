import { text } from '../../../reply/build.ts';
import type { List } from '../../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** Bullets or numbers of our own: those of Slack would begin again at 1 in the next message. */
export const list = ({ items, ordered }: List, context: Context): readonly Piece[] =>
  toPieces(
    items.map((item, index) => lineOf('plain', [text(ordered ? `${index + 1}. ` : '• '), ...item])),
    { within: context.title },
  );
