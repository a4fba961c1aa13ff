import type { Section } from '../../../reply/nodes.ts';
import { plainLine } from '../../../reply/plain-text.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** A bold title, and everything under it. */
export const section = ({ title, children }: Section, context: Context): readonly Piece[] => [
  ...toPieces([lineOf('title', title)], { leads: true, within: context.title }),
  ...context.blocks(children, { ...context, title: plainLine(title) }),
];
