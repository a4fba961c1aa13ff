import type { List } from '../../../reply/nodes.ts';
import type { Context, Lines } from '../context.ts';
import { hanging, layOut } from '../lay-out.ts';
import { runsOf } from './inline.ts';

/** Dashes or numbers, with the items' further lines standing under their first. */
export const list = ({ items, ordered }: List, context: Context): Lines => {
  const column = ordered ? `${items.length}. `.length : '- '.length;
  const inner = { ...context, width: context.width - column };
  return items.flatMap((item, index) =>
    hanging(ordered ? `${index + 1}.` : '-', column, layOut(runsOf(item), inner)),
  );
};
