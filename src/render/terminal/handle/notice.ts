import type { Notice } from '../../../reply/nodes.ts';
import { TONE_LABELS } from '../../../reply/tone-labels.ts';
import type { Style } from '../colours.ts';
import type { Context, Lines } from '../context.ts';
import { layOut } from '../lay-out.ts';
import { run, runsOf } from './inline.ts';

const STYLES: Readonly<Record<Notice['tone'], Style | null>> = {
  info: null,
  warning: 'warning',
  problem: 'problem',
};

/** The tone's word, then what there is to say. */
export const notice = ({ tone, children }: Notice, context: Context): Lines =>
  layOut([run(TONE_LABELS[tone], STYLES[tone]), ...runsOf(children)], context);
