import type { Paragraph } from '../../../reply/nodes.ts';
import type { Context, Lines } from '../context.ts';
import { layOut } from '../lay-out.ts';
import { runsOf } from './inline.ts';

/** Wrapped lines. */
export const paragraph = ({ children }: Paragraph, context: Context): Lines =>
  layOut(runsOf(children), context);
