/** Reads a word list: one entry a line, fields between bars, `#` comments, sorted and unique by the first field. */
import type { ListFormat } from './list-formats.ts';

export interface Entry {
  /** Counts from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface ListFault {
  readonly line: number;
  /** For a person; names the entry. */
  readonly reason: string;
}

export interface ParsedList {
  /** Without those that are wrong. */
  readonly entries: readonly Entry[];
  readonly faults: readonly ListFault[];
}

export function parseList(text: string, format: ListFormat): ParsedList {
  const faults: ListFault[] = [];
  const entries: Entry[] = [];
  let before: Entry | undefined;
  for (const entry of readEntries(text)) {
    const reason = faultOf(entry, before, format);
    if (reason === null) entries.push(entry);
    else faults.push({ line: entry.line, reason });
    before = entry;
  }
  return { entries, faults };
}

const readEntries = (text: string): readonly Entry[] =>
  text
    .split('\n')
    .map((raw, index) => ({ line: index + 1, words: raw.trim() }))
    .filter(({ words }) => words !== '' && !words.startsWith('#'))
    .map(({ line, words }) => ({ line, fields: words.split('|').map((field) => field.trim()) }));

function faultOf({ fields }: Entry, before: Entry | undefined, { width, check }: ListFormat): string | null {
  const key = fields[0] ?? '';
  if (fields.length !== width) return `"${key}" has ${fields.length} fields, expected ${width}`;
  const earlier = before?.fields[0];
  if (earlier === key) return `"${key}" stands there twice`;
  if (earlier !== undefined && earlier > key) return `"${key}" is out of order after "${earlier}"`;
  const wrong = check(fields);
  return wrong === null ? null : `"${key}": ${wrong}`;
}
