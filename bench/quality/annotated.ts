/** Articles in which people have marked who says what: one JSON object a line. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const SPAN = z.object({ start: z.number(), end: z.number() });

const STATEMENT = z.object({
  start: z.number(),
  end: z.number(),
  parts: z.array(SPAN).nonempty(),
  type: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.string().nullable(),
  speakerStart: z.number().nullable(),
  speakerEnd: z.number().nullable(),
  cue: z.string().nullable(),
  cueStart: z.number().nullable(),
  /** Whether the cue is a verb of saying; others want, believe, refuse. */
  speech: z.boolean(),
  /** Whether the words have a verb of their own: "finite", or what they are instead. */
  clausal: z.string(),
  nested: z.boolean().default(false),
  speakerIsPronoun: z.boolean().default(false),
  /** Who is meant, where the set tells. */
  speakerResolved: z.string().nullish(),
  aliases: z.array(z.string()).default([]),
});

const ARTICLE = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  /** What nobody has annotated: boilerplate, lists. */
  discard: z.array(z.tuple([z.number(), z.number()])),
  quotes: z.array(STATEMENT),
});

/** One attribution as people marked it; offsets are UTF-16 units into the article's text, `end` is exclusive. */
export type AnnotatedStatement = z.output<typeof STATEMENT>;
export type Article = z.output<typeof ARTICLE>;

/** Throws where the file is missing or a line is not as described above. */
export const readArticles = (path: string): readonly Article[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ARTICLE.parse(JSON.parse(line)));

/**
 * Core is what the engine is for: somebody says something. The rest (no speaker, an attribution inside another, wants and
 * beliefs, a noun instead of a clause) may be found or left out, neither counts.
 */
export const isCore = ({ speaker, nested, type, speech, clausal }: AnnotatedStatement): boolean => {
  if (speaker === null || nested) return false;
  if (type === 'direct') return true;
  return speech && (type === 'mixed' || clausal === 'finite');
};
