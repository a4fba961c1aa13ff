import { strong } from '../../../reply/build.ts';
import type { Notice } from '../../../reply/nodes.ts';
import { TONE_LABELS } from '../../../reply/tone-labels.ts';
import type { Context } from '../context.ts';
import { lineOf } from '../lines.ts';
import { type Piece, toPieces } from '../pieces.ts';

/** The tone's word in bold, then what there is to say. */
export const notice = ({ tone, children }: Notice, context: Context): readonly Piece[] =>
  toPieces([lineOf('plain', [strong(TONE_LABELS[tone]), ...children])], { within: context.title });
