import { strong, text } from '../../../reply/build.ts';
import type { Facts } from '../../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** Bold labels, a row each; two columns would be narrow on a phone. */
export const facts = ({ rows }: Facts, context: Context): readonly Piece[] =>
  toPieces(
    rows.map(([label, value]) => lineOf('plain', [strong(`${label}:`), text(' '), ...value])),
    { within: context.title },
  );
