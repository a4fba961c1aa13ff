/** The hand-made cases of one set: a YAML file each, in a folder that has the name of the set. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseDay } from '../../src/core/day.ts';

/** A document as a case gives it. */
export type CaseDocument = z.infer<typeof DOCUMENT>;

/** One case: documents, and what a careful reader says of them. `Own` is what only cases of its set have. */
export interface Case<Own> extends z.infer<typeof HEAD> {
  /** Its file, without the ending. */
  readonly name: string;
  readonly own: Own;
}

const DAY = z.string().transform((typed, context) => {
  const day = parseDay(typed);
  if (day !== null) return day;
  context.addIssue(`${typed} is no day`);
  return z.NEVER;
});

const DOCUMENT = z
  .object({
    id: z.templateLiteral(['doc_', z.string()]),
    outlet: z.string(),
    publishedAt: DAY,
    title: z.string(),
    text: z.string(),
  })
  .readonly();

const HEAD = z.object({ about: z.string(), trap: z.boolean(), documents: z.array(DOCUMENT).readonly() });

/** Reads all cases of a folder, by name. Throws where one has not the form; the error names its file. */
export const readCases = <Own>(folder: string, own: z.ZodType<Own>): readonly Case<Own>[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readCase(join(folder, name), name.slice(0, -'.yaml'.length), own));

const readCase = <Own>(path: string, name: string, own: z.ZodType<Own>): Case<Own> => {
  try {
    const typed: unknown = parse(readFileSync(path, 'utf8'), { schema: 'core' });
    return { ...HEAD.parse(typed), name, own: own.parse(typed) };
  } catch (cause) {
    throw new Error(`${path} has not the form of a case`, { cause });
  }
};
