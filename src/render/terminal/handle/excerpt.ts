import type { ExcerptNode } from '../../../reply/nodes.ts';
import { splitLines } from '../../../reply/split-lines.ts';
import type { Context, Lines } from '../context.ts';
import { layOut } from '../lay-out.ts';
import { runsOf } from './inline.ts';

const BAR = '│ ';

/** A bar before every line, as on the margin of the original. */
export const excerpt = ({ children }: ExcerptNode, context: Context): Lines => {
  const inner = { ...context, width: context.width - BAR.length };
  const lines = splitLines(children).flatMap((line) => layOut(runsOf(line), inner));
  return lines.map((line) => `${BAR}${line}`);
};
