import stringWidth from 'string-width';
import type { Facts } from '../../../reply/nodes.ts';
import type { Context, Lines } from '../context.ts';
import { hanging, indented, layOut } from '../lay-out.ts';
import { run, runsOf } from './inline.ts';

/** Two columns while the labels leave the values at least half of the width; else each value under its label. */
export const facts = ({ rows }: Facts, context: Context): Lines => {
  const labels = rows.map(([label]) => layOut([run(`${label}:`, 'detail')], context));
  const column = Math.max(0, ...labels.map((lines) => stringWidth(lines.join('')) + 2));
  return rows.flatMap(([, value], index) => {
    const label = labels[index] ?? [];
    const print = (inner: Context): Lines => layOut(runsOf(value), inner);
    if (column > context.width / 2) return [...label, ...indented(context, print)];
    return hanging(label.join(''), column, print({ ...context, width: context.width - column }));
  });
};
