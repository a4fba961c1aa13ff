import type { Heading } from '../../../reply/nodes.ts';
import type { Context, Lines } from '../context.ts';
import { layOut, styled } from '../lay-out.ts';
import { runsOf } from './inline.ts';

/** A line of its own, bold where colours are on. */
export const heading = ({ children }: Heading, context: Context): Lines =>
  layOut(styled('heading', runsOf(children)), context);
