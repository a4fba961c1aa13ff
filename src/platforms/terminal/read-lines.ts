import type { Readable } from 'node:stream';
import { ProblemError } from '../../core/problem.ts';

/** UTF-16 units. A line beyond this is no question; reading on could only fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * The lines of a stream of UTF-8, one at a time and only as fast as they are taken. Line ends are `\n` or `\r\n`; the
 * last line needs none. Broken UTF-8 reads as U+FFFD. Throws a ProblemError for a line of more than `LONGEST_LINE`.
 */
export async function* readLines(input: Readable): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let open = '';
  let count = 0;
  for await (const chunk of input) {
    const [first = '', ...rest] = decoder.decode(bytesOf(chunk), { stream: true }).split('\n');
    open += first;
    for (const next of rest) {
      count += 1;
      yield withoutReturn(open);
      open = next;
    }
    if (open.length > LONGEST_LINE) throw tooLong(count + 1);
  }
  open += decoder.decode();
  if (open !== '') yield withoutReturn(open);
}

const bytesOf = (chunk: unknown): Uint8Array =>
  chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

const tooLong = (line: number): ProblemError =>
  new ProblemError({
    kind: 'input-invalid',
    path: 'standard input',
    line,
    reason: `it is longer than ${LONGEST_LINE} characters`,
  });
