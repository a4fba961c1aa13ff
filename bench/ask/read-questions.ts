/** The questions that `/ask` is measured on: a YAML list, each with the command that a person would type instead. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const DAY = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value));

const QUESTION = z.strictObject({
  family: z.enum(['who', 'what', 'when', 'where', 'how-many', 'did', 'refused']),
  question: z.string(),
  /** Absent where the question is to be refused. */
  command: z.string().optional(),
  /** The words to search for, in any order. */
  about: z.string().optional(),
  /** Whoever this means is who is asked about. */
  from: z.string().optional(),
  force: z.string().optional(),
  since: DAY.optional(),
  until: DAY.optional(),
});

export type AskedQuestion = Readonly<z.output<typeof QUESTION>>;

/** Throws where a question is not as above. */
export const readQuestions = (path: string): readonly AskedQuestion[] =>
  z.array(QUESTION).parse(parse(readFileSync(path, 'utf8')));
