import { strong, text } from '../../build.ts';
import type { Facts } from '../../nodes.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** Bold labels, a row each; two columns would be narrow on a phone. */
export const facts = ({ rows }: Facts, { title, surface }: Context): readonly Piece[] =>
  toPieces(
    rows.map(([label, value]) => lineOf('plain', [strong(`${label}:`), text(' '), ...value])),
    { within: title },
    surface,
  );
