/** `who-said extract FILE`: statements of texts that are not in the corpus, one JSON object a line. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { extractLine } from '../core/extract-line.ts';
import { ProblemError } from '../core/problem.ts';
import { type Base, loadLanguage } from '../main.ts';
import { write } from '../platforms/terminal/write.ts';
import type { Streams } from './streams.ts';

const STANDARD_INPUT = '-';

/**
 * Resolves to 0 when every line was read, to 1 when a line was left out; a bad line costs only itself. Rejects with a
 * ProblemError `input-unreadable`.
 */
export async function extract(path: string, base: Base, streams: Streams): Promise<number> {
  const { tools } = await loadLanguage(base);
  let number = 0;
  let code = 0;
  for await (const line of linesOf(path, streams.input)) {
    number += 1;
    if (line.trim() === '') continue;
    const result = extractLine(line, tools);
    if ('reason' in result) {
      code = 1;
      base.notify({ kind: 'input-invalid', path, line: number, reason: result.reason });
    } else if (!(await write(streams.output, `${JSON.stringify(result.line)}\n`))) {
      break;
    }
  }
  return code;
}

async function* linesOf(path: string, input: Readable): AsyncGenerator<string, void, undefined> {
  const source = path === STANDARD_INPUT ? input : createReadStream(path, 'utf8');
  try {
    yield* createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw new ProblemError({ kind: 'input-unreadable', path }, { cause });
  }
}
