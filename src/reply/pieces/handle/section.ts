import type { Section } from '../../nodes.ts';
import { plainLine } from '../../plain-text.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** A title, and everything under it. */
export const section = ({ title, children }: Section, context: Context): readonly Piece[] => [
  ...toPieces([lineOf('title', title)], { leads: true, within: context.title }, context.surface),
  ...context.blocks(children, { ...context, title: plainLine(title) }),
];
