import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Problem, ProblemError } from '../../core/problem.ts';
import { yamlReason } from './yaml-reason.ts';

const KEYS = ['id', 'title', 'outlet', 'url', 'publishedAt'] as const;
type Key = (typeof KEYS)[number];

/** The values that we know, as written (null where absent), and the text after the block. */
export interface FrontMatter {
  readonly values: Readonly<Record<Key, string | null>>;
  readonly problems: readonly Problem[];
  readonly body: string;
}

const OPENING = /^---[ \t]*(?:\n|$)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** Longest block that is parsed, in UTF-16 units; megabytes of open brackets end the whole process inside the parser. */
const LIMIT = 20_000;
/** How a value can say that it is none. */
const ABSENT = new Set(['', '~', 'null']);

/**
 * Reads the YAML between two lines of `---` at the very start of a text with `\n` line ends; a text that does not
 * start so has no front matter. Keys that we do not know are passed over.
 * @throws ProblemError `front-matter-broken` with the line, counted from 1 in the file.
 */
export const readFrontMatter = (text: string, path: string): FrontMatter => {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { values: valuesOf({}), problems: [], body: text };
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (closing === null)
    throw broken({ path, line: 1, reason: 'the block that opens with --- is never closed' });
  if (closing.index > LIMIT)
    throw broken({ path, line: 1, reason: `the block is longer than ${LIMIT} characters` });
  const fields = parseFields(rest.slice(0, closing.index), path);
  return {
    values: valuesOf(fields),
    problems: KEYS.flatMap((key) => notWords(key, fields[key], path)),
    body: rest.slice(closing.index + closing[0].length),
  };
};

type Fields = Readonly<Partial<Record<Key, unknown>>>;

const parseFields = (yaml: string, path: string): Fields => {
  const parsed = z.record(z.string(), z.unknown()).safeParse(parseYaml(yaml, path) ?? {});
  if (!parsed.success) throw broken({ path, line: 2, reason: 'it is not a list of “key: value” lines' });
  return parsed.data;
};

const parseYaml = (yaml: string, path: string): unknown => {
  try {
    // The failsafe schema leaves every value as it was written: an id of 0012, a title of "No", a date.
    const parsed = parseDocument(yaml, { schema: 'failsafe' });
    const [error] = parsed.errors;
    if (!error) return parsed.toJS();
    throw broken({ path, line: 1 + (error.linePos?.[0].line ?? 1), reason: yamlReason(error) });
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    // A `*` that refers to nothing or unfolds without end, or brackets nested deeper than the stack.
    throw broken(
      { path, line: 2, reason: 'a value that begins with * or many brackets needs quotation marks' },
      cause,
    );
  }
};

const valuesOf = (fields: Fields): FrontMatter['values'] => ({
  id: asWritten(fields.id),
  title: asWritten(fields.title),
  outlet: asWritten(fields.outlet),
  url: asWritten(fields.url),
  publishedAt: asWritten(fields.publishedAt),
});

const asWritten = (value: unknown): string | null =>
  typeof value === 'string' && !ABSENT.has(value.trim()) ? value : null;

const notWords = (key: Key, value: unknown, path: string): readonly Problem[] =>
  value === undefined || value === null || typeof value === 'string'
    ? []
    : [
        {
          kind: 'front-matter-value',
          path,
          key,
          value: JSON.stringify(value),
          expected: 'words, not a list',
        },
      ];

const broken = (
  at: { readonly path: string; readonly line: number; readonly reason: string },
  cause?: unknown,
): ProblemError => new ProblemError({ kind: 'front-matter-broken', ...at }, { cause });
