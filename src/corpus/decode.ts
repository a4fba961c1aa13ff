import { isUtf8 } from 'node:buffer';
import { ProblemError } from '../core/problem.ts';

/** How files begin that are no text, whatever their name says; as Latin-1. */
const MAGIC = ['%PDF-', 'PK\x03\x04', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', '\x7fELF', '{\\rtf'];
const LINE_FEED = 0x0a;

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. `path` is only for messages.
 * @throws ProblemError `file-empty`, `file-binary` or `file-not-utf8`, which names the first bad line.
 */
export const decode = (bytes: Uint8Array, path: string): string => {
  if (bytes.length === 0) throw new ProblemError({ kind: 'file-empty', path });
  const wide = utf16Of(bytes);
  if (wide === null && isBinary(bytes)) throw new ProblemError({ kind: 'file-binary', path });
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (wide !== null) throw new ProblemError({ kind: 'file-binary', path }, { cause });
    throw new ProblemError({ kind: 'file-not-utf8', path, line: firstBadLine(bytes) }, { cause });
  }
};

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
};

const isBinary = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return bytes.includes(0) || MAGIC.some((magic) => start.startsWith(magic));
};

/** Counts from 1. No byte of a longer UTF-8 character is a line feed, so lines can be checked one by one. */
const firstBadLine = (bytes: Uint8Array): number => {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
};
