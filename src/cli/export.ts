/** `who-said export [QUESTION] --format jsonl|csv|md`: every statement in the store, or those that a question finds. */
import { csvHead, csvLine } from '../core/export/csv.ts';
import { byDocument, documentReply } from '../core/export/document-reply.ts';
import { toExportRow } from '../core/export/export-row.ts';
import { findExported, readExportQuestion } from '../core/export/find-exported.ts';
import { jsonLine } from '../core/export/json-line.ts';
import type { StoredStatement } from '../core/ports.ts';
import { type Base, openProgram } from '../main.ts';
import { write } from '../platforms/terminal/write.ts';
import { renderMarkdown } from '../render/markdown/render.ts';
import type { StoppableStreams } from './streams.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOrder {
  readonly format: ExportFormat;
  /** As behind `who-said`; empty for everything. */
  readonly question: string;
}

/** Resolves to 0 when all was written. Rejects with a ProblemError where the question cannot be understood. */
export async function exportAll(
  { format, question }: ExportOrder,
  base: Base,
  { output, signal }: StoppableStreams,
): Promise<number> {
  const asked = readExportQuestion(question);
  const program = await openProgram(base, signal);
  try {
    const found = asked === null ? program.store.all() : findExported(asked, program.context);
    for await (const piece of WRITERS[format](found)) if (!(await write(output, piece))) break;
    return 0;
  } finally {
    await program.close();
  }
}

type Pieces = AsyncGenerator<string, void, undefined>;

const WRITERS: Readonly<Record<ExportFormat, (statements: AsyncIterable<StoredStatement>) => Pieces>> = {
  jsonl: async function* (statements) {
    for await (const stored of statements) yield jsonLine(toExportRow(stored));
  },
  csv: async function* (statements) {
    yield csvHead();
    for await (const stored of statements) yield csvLine(toExportRow(stored));
  },
  md: async function* (statements) {
    for await (const group of byDocument(statements)) yield `${renderMarkdown(documentReply(group))}\n\n`;
  },
};
