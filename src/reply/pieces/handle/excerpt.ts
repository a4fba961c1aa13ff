import type { ExcerptNode } from '../../nodes.ts';
import { splitLines } from '../../split-lines.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** A bar on the left, the meant words in bold. */
export const excerpt = ({ children }: ExcerptNode, { title, surface }: Context): readonly Piece[] =>
  toPieces(
    splitLines(children).map((line) => lineOf('quote', line)),
    { within: title },
    surface,
  );
