import stringWidth from 'string-width';
import { COLOURS, type Style } from './colours.ts';
import type { Context, Lines } from './context.ts';
import { isolate } from './escape.ts';
import { INDENT, NARROWEST } from './limits.ts';
import { type Line, type Run, wrap } from './wrap.ts';

type Page = Pick<Context, 'width' | 'colour'>;

/** Wraps and colours runs into lines of the context's width. */
export const layOut = (runs: readonly Run[], { width, colour }: Page): Lines =>
  wrap(runs, width).map((line) => paint(line, colour));

/** Gives a style to the runs that have none of their own. */
export const styled = (style: Style, runs: readonly Run[]): readonly Run[] =>
  runs.map((run) => (run.style === null ? { ...run, style } : run));

/** Prints something one step to the right. Deep structure stops moving when few columns are left. */
export const indented = (context: Context, print: (inner: Context) => Lines): Lines => {
  const step = context.width - INDENT >= NARROWEST / 2 ? INDENT : 0;
  const lines = print({ ...context, width: context.width - step });
  return lines.map((line) => (line === '' ? '' : ' '.repeat(step) + line));
};

/** Puts a sign or label into a column of its own, before the first of the lines. */
export const hanging = (sign: string, column: number, lines: Lines): Lines => {
  const [first = '', ...rest] = lines;
  const gap = ' '.repeat(column - stringWidth(sign));
  return [`${sign}${gap}${first}`.trimEnd(), ...rest.map((line) => ' '.repeat(column) + line)];
};

/** Neighbours of one style share their colour codes; each is isolated on its own. */
const paint = (line: Line, colour: boolean): string => {
  let painted = '';
  let current: Style | null = null;
  for (const { run, text } of line) {
    if (colour && run.style !== current) painted += close(current) + open(run.style);
    current = run.style;
    painted += isolate(text);
  }
  return colour ? painted + close(current) : painted;
};

const open = (style: Style | null): string => (style === null ? '' : COLOURS[style][0]);

const close = (style: Style | null): string => (style === null ? '' : COLOURS[style][1]);
