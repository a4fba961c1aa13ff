import { strong } from '../../build.ts';
import type { Notice } from '../../nodes.ts';
import { TONE_LABELS } from '../../tone-labels.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../line.ts';
import { type Piece, toPieces } from '../piece.ts';

/** The tone's word in bold, then what there is to say. */
export const notice = ({ tone, children }: Notice, { title, surface }: Context): readonly Piece[] =>
  toPieces([lineOf('plain', [strong(TONE_LABELS[tone]), ...children])], { within: title }, surface);
