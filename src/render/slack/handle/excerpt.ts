import type { ExcerptNode } from '../../../reply/nodes.ts';
import { splitLines } from '../../../reply/split-lines.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** A bar on the left, the meant words in bold. */
export const excerpt = ({ children }: ExcerptNode, context: Context): readonly Piece[] =>
  toPieces(
    splitLines(children).map((line) => lineOf('quote', line)),
    { within: context.title },
  );
