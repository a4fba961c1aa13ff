/**
 * Where everything stands in an env file, and what in it does not do what it looks like. The values are dotenv's own;
 * a property test holds that both see the same settings.
 */
import { parse } from 'dotenv';

/** One setting as a file has it. */
export interface ScannedEntry {
  readonly key: string;
  /** As dotenv reads it. */
  readonly value: string;
  /** From 1; where the key stands. */
  readonly line: number;
  /** The line on which the value ends. */
  readonly endLine: number;
  /** The value as it was probably meant, where an unquoted `#` has cut it or a quotation mark is left open; otherwise null. */
  readonly meant: string | null;
  /** A quotation mark begins the value, and nothing closes it. */
  readonly isQuoteOpen: boolean;
}

export interface ScannedFile {
  readonly entries: readonly ScannedEntry[];
  /** Lines that are neither settings, comments nor empty. */
  readonly strays: readonly number[];
}

/** Takes any text. The last of several entries with one key is the one that counts. */
export const scanEnv = (text: string): ScannedFile => {
  const source = text.replace(/\r\n?/g, '\n');
  const lineAt = lineCounter(source);
  const entries: ScannedEntry[] = [];
  const strays: number[] = [];
  let end = 0;
  for (const match of source.matchAll(ASSIGNMENT)) {
    strays.push(...straysIn(source.slice(end, match.index), lineAt(end)));
    entries.push(...entryOf(match, source, lineAt));
    end = match.index + match[0].length;
  }
  strays.push(...straysIn(source.slice(end), lineAt(end)));
  return { entries, strays };
};

/**
 * Key, sign and value of what dotenv 18 takes for a setting
 * (https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow): the key may stand after `export`; a value
 * may be quoted, then it may have several lines; an unquoted one ends at a `#`.
 */
const ASSIGNMENT = new RegExp(
  [
    /^[^\S\n]*(?:export\s+)?([\w.-]+)(\s*=|:\s)/,
    /(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\n]+)?/,
    /\s*(?:#.*)?$/,
  ]
    .map(({ source }) => source)
    .join(''),
  'dgm',
);

type LineAt = (offset: number) => number;

/** Offsets have to be asked for in rising order. */
const lineCounter = (source: string): LineAt => {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted += 1) if (source[counted] === '\n') line += 1;
    return line;
  };
};

const straysIn = (gap: string, firstLine: number): readonly number[] =>
  gap.split('\n').flatMap((line, index) => (/^\s*(?:#|$)/.test(line) ? [] : [firstLine + index]));

/** None for `__proto__`, which dotenv drops as well. */
const entryOf = (match: RegExpExecArray, source: string, lineAt: LineAt): readonly ScannedEntry[] => {
  const [whole, key = '', , raw = ''] = match;
  const [, ofKey, ofSign, ofValue] = match.indices ?? [];
  const read = parse(whole);
  const value = Object.hasOwn(read, key) ? read[key] : undefined;
  if (value === undefined) return [];
  const line = lineAt(ofKey?.[0] ?? match.index);
  const end = ofValue?.[1] ?? ofSign?.[1] ?? match.index;
  const rest = /^#.*/.exec(source.slice(end, endOfLine(source, end)))?.[0] ?? '';
  const isQuoteOpen = isOpen(raw.trim());
  const meant = isQuoteOpen ? value.slice(1).trim() : meantBy(raw, rest);
  return [{ key, value, line, endLine: lineAt(end), meant, isQuoteOpen }];
};

const endOfLine = (source: string, from: number): number => {
  const at = source.indexOf('\n', from);
  return at === -1 ? source.length : at;
};

const isClosed = (raw: string): boolean => /^(['"`]).*\1$/s.test(raw);

const isOpen = (raw: string): boolean => /^['"`]/.test(raw) && !isClosed(raw);

/** A comment stands apart: `1 # once`; so does one instead of a value: `= # later`. `#general`, `1#2` and `a, #b` do not. */
const meantBy = (before: string, rest: string): string | null => {
  if (rest === '' || isClosed(before.trim())) return null;
  const isApart = before.trim() === '' ? /^#+(?:\s|$)/.test(rest) : /[^,\s]\s+$/.test(before);
  return isApart ? null : `${before}${rest}`.replace(/\s+#+\s.*$/, '').trim();
};
