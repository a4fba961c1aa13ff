/** One line of the `extract` command: a JSON object with a text in, its statements out. */
import { z } from 'zod';
import { normalise } from '../text/normalise.ts';
import type { ReadingTools } from '../text/read-passage.ts';
import { analyse } from './analyse.ts';
import type { Statement } from './corpus.ts';
import { parseDay } from './day.ts';

const INPUT = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
});

/** What is written for one statement; offsets are UTF-16 units into the given text, `end` is exclusive. */
export interface ExtractedStatement {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly kind: string;
  readonly cue: string | null;
  readonly speakerMention: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  /** The resolved name; null where nobody could be named. */
  readonly speaker: string | null;
  readonly confidence: string;
  /** Rule ids from words to speaker, joined by "+". */
  readonly rule: string;
  readonly force: string;
}

export interface ExtractedLine {
  readonly id: string;
  readonly statements: readonly ExtractedStatement[];
}

/** The reason for a person where a line is no JSON object with `id` and `text`. */
export type LineResult = { readonly line: ExtractedLine } | { readonly reason: string };

/** Reads one line and extracts from its text as it stands: the offsets are those of the original. */
export function extractLine(line: string, tools: ReadingTools): LineResult {
  const input = readInput(line);
  if ('reason' in input) return input;
  const { id, text, title, date } = input.value;
  const { text: normal, toOriginal } = normalise(text);
  const { statements } = analyse(
    {
      id: `doc_${id}`,
      title: title ?? '',
      text: normal,
      outlet: null,
      url: null,
      publishedAt: date ? parseDay(date) : null,
      source: id,
    },
    tools,
  );
  return { line: { id, statements: statements.map((statement) => toExtracted(statement, toOriginal)) } };
}

function readInput(line: string): { readonly value: z.output<typeof INPUT> } | { readonly reason: string } {
  try {
    const parsed = INPUT.safeParse(JSON.parse(line));
    if (parsed.success) return { value: parsed.data };
    const issue = parsed.error.issues[0];
    return { reason: `"${issue?.path.join('.') || 'line'}": ${issue?.message ?? 'not as expected'}` };
  } catch {
    return { reason: 'it is not JSON' };
  }
}

function toExtracted(statement: Statement, toOriginal: (offset: number) => number): ExtractedStatement {
  const { start, end, parts, kind, cue, mention, speaker, confidence, trace, force } = statement;
  return {
    start: toOriginal(start),
    end: toOriginal(end),
    parts: parts.map((part) => ({ start: toOriginal(part.start), end: toOriginal(part.end) })),
    kind,
    cue: cue?.text ?? null,
    speakerMention: mention?.text ?? null,
    speakerStart: mention === null ? null : toOriginal(mention.start),
    speakerEnd: mention === null ? null : toOriginal(mention.end),
    speaker: speaker?.name ?? null,
    confidence,
    rule: trace.map(({ rule }) => rule).join('+'),
    force,
  };
}
