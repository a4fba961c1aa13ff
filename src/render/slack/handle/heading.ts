import type { Heading } from '../../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** Large letters, or bold ones where a header cannot show it. */
export const heading = ({ children }: Heading, context: Context): readonly Piece[] =>
  toPieces([lineOf('heading', children)], { within: context.title });
