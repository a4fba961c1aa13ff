import type { Section } from '../../../reply/nodes.ts';
import { plainLine } from '../../../reply/plain-text.ts';
import type { Context, Lines } from '../context.ts';
import { indented, layOut, styled } from '../lay-out.ts';
import { runsOf } from './inline.ts';

/** The title, and everything under it to the right. */
export const section = ({ title, children }: Section, context: Context): Lines => [
  ...layOut(styled('heading', runsOf(title)), context),
  ...indented(context, (inner) => inner.blocks(children, { ...inner, title: plainLine(title) })),
];
