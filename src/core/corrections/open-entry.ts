/** One entry of a list as YAML reads it: its fields, and on which line of the file they begin. */
import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Flaw } from './entry-flaws.ts';
import type { Entry } from './split-entries.ts';

export interface OpenField {
  readonly name: string;
  readonly value: Pair['value'];
  /** In the file, from 1. */
  readonly line: number;
}

export type OpenEntry =
  | { readonly type: 'fields'; readonly fields: readonly OpenField[] }
  | { readonly type: 'flaw'; readonly flaw: Flaw; readonly line: number };

/** What to say of lines that are no entry, and of one that is no YAML. */
export interface EntryFlaws {
  readonly stray: Flaw;
  readonly unreadable: (message: string) => Flaw;
}

/** The fields of an entry, or why there are none. */
export const openEntry = ({ yaml, line }: Entry, { stray, unreadable }: EntryFlaws): OpenEntry => {
  if (yaml === null) return { type: 'flaw', flaw: stray, line };
  const lines = new LineCounter();
  const lineAt = (offset: number): number => line + Math.max(0, lines.linePos(offset).line - 1);
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    return { type: 'flaw', flaw: unreadable(error.message), line: lineAt(error.pos[0]) };
  const item = isSeq(document.contents) ? document.contents.items[0] : null;
  if (!isMap(item)) return { type: 'flaw', flaw: stray, line };
  const fields = item.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    value,
    line: lineAt((isScalar(key) ? key.range?.[0] : undefined) ?? 0),
  }));
  return { type: 'fields', fields };
};
