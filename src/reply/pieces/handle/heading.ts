import type { Heading } from '../../nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** Large letters, where the chat has them. */
export const heading = ({ children }: Heading, { title, surface }: Context): readonly Piece[] =>
  toPieces([lineOf('heading', children)], { within: title }, surface);
