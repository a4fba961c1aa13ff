import type { Notice } from '../../../reply/nodes.ts';
import { TONE_LABELS } from '../../../reply/tone-labels.ts';
import { lineMarkdown, type MarkdownSafe, strongMarkdown } from '../escape.ts';
import { piecesOf } from './inline.ts';

/** The tone's word in bold, then what there is to say. */
export const notice = ({ tone, children }: Notice): MarkdownSafe =>
  lineMarkdown([strongMarkdown(TONE_LABELS[tone]), ...piecesOf(children)]);
