/** Reads a word list: one entry a line, fields between bars, `#` comments, sorted and unique by the first field. */

export interface Entry {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface ListFault {
  readonly line: number;
  readonly reason: string;
}

export interface ParsedList {
  readonly entries: readonly Entry[];
  readonly faults: readonly ListFault[];
}

/** `width` is the number of fields that each entry must have. */
export function parseList(text: string, width: number): ParsedList {
  const faults: ListFault[] = [];
  const entries: Entry[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const entry = { line: index + 1, fields: line.split('|').map((field) => field.trim()) };
    const fault = faultOf(entry, entries.at(-1), width);
    if (fault !== null) faults.push({ line: entry.line, reason: fault });
    entries.push(entry);
  }
  return { entries, faults };
}

function faultOf({ fields }: Entry, before: Entry | undefined, width: number): string | null {
  const key = fields[0] ?? '';
  if (fields.length !== width) return `"${key}" has ${fields.length} fields, expected ${width}`;
  const earlier = before?.fields[0];
  if (earlier === undefined || earlier < key) return null;
  return earlier === key ? `"${key}" stands there twice` : `"${key}" is out of order after "${earlier}"`;
}
