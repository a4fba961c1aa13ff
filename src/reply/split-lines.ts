import type { Inline } from './nodes.ts';

/** The content of an excerpt, line by line: a break in a text or mark begins a new line, blank lines are dropped. */
export const splitLines = (children: readonly Inline[]): readonly (readonly Inline[])[] => {
  const lines: Inline[][] = [[]];
  for (const child of children) {
    const [first, ...rest] = piecesOf(child);
    if (first !== undefined) lines.at(-1)?.push(first);
    for (const piece of rest) lines.push([piece]);
  }
  return lines.filter((line) => line.some((piece) => !('value' in piece) || piece.value.trim() !== ''));
};

const piecesOf = (node: Inline): readonly Inline[] =>
  node.type === 'text' || node.type === 'mark'
    ? node.value.split(/[\r\n\u2028\u2029]+/).map((value) => ({ type: node.type, value }))
    : [node];
