import type { Paragraph } from '../../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** One line; Slack wraps it. */
export const paragraph = ({ children }: Paragraph, context: Context): readonly Piece[] =>
  toPieces([lineOf('plain', children)], { within: context.title });
