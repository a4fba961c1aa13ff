import type { Actions } from '../../../reply/nodes.ts';
import type { Context, Lines } from '../context.ts';
import { layOut } from '../lay-out.ts';
import { run } from './inline.ts';

/** A line each: what it does, and what to type for it. */
export const actions = ({ items }: Actions, context: Context): Lines =>
  items.flatMap(({ label, line }) => layOut([run(`${label}: `), run(line, 'command')], context));
