import type { Paragraph } from '../../nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** One line; the chat wraps it. */
export const paragraph = ({ children }: Paragraph, { title, surface }: Context): readonly Piece[] =>
  toPieces([lineOf('plain', children)], { within: title }, surface);
