/** Cuts a YAML list into its entries before it is parsed, so that a slip in one of them costs only that one. */

/** The lines of one entry. */
export interface Entry {
  /** Null for lines that belong to no entry. */
  readonly yaml: string | null;
  /** Of its first line in the file, from 1. */
  readonly line: number;
}

/** Blank lines, comments, and what may stand around a list mean nothing. */
const NOTHING = /^\s*(?:#.*|---\s*(?:#.*)?|\.\.\.|\[\s*\]\s*)?$/;
const ITEM = /^ *-(?:\s|$)/;

/**
 * Every entry of a list that stands alone in a file, in order. YAML wants what belongs to an entry further in than its
 * dash, so a line that is not begins something new: the next entry, or something that is none.
 */
export const splitEntries = (text: string): readonly Entry[] => {
  const entries: { readonly lines: string[]; readonly line: number; readonly depth: number }[] = [];
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const last = entries.at(-1);
    const isItem = ITEM.test(line);
    const isInside = last !== undefined && (NOTHING.test(line) || depthOf(line) > last.depth);
    if (isInside) last.lines.push(line);
    else if (isItem) entries.push({ lines: [line], line: index + 1, depth: depthOf(line) });
    else if (!NOTHING.test(line) && last?.depth !== STRAY)
      entries.push({ lines: [], line: index + 1, depth: STRAY });
  }
  return entries.map(({ lines, line, depth }) => ({ yaml: depth === STRAY ? null : lines.join('\n'), line }));
};

/** Lines without an entry go on until the next one, however far in they are. */
const STRAY = Number.POSITIVE_INFINITY;

const depthOf = (line: string): number => line.search(/[^ ]|$/);
