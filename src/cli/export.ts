/** `who-said export --format jsonl|csv`: every statement in the store. */
import { stringify } from 'csv-stringify/sync';
import { EXPORT_COLUMNS, type ExportRow, toExportRow } from '../core/export-row.ts';
import { type Base, openProgram } from '../main.ts';
import { write } from '../platforms/terminal/write.ts';
import type { StoppableStreams } from './streams.ts';

export const EXPORT_FORMATS = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const HEADS: Readonly<Record<ExportFormat, string>> = { jsonl: '', csv: stringify([[...EXPORT_COLUMNS]]) };

const WRITERS: Readonly<Record<ExportFormat, (row: ExportRow) => string>> = {
  jsonl: (row) => `${JSON.stringify(row)}\n`,
  // A cell that begins with "=" would be run as a formula: https://owasp.org/www-community/attacks/CSV_Injection
  csv: (row) => stringify([EXPORT_COLUMNS.map((column) => row[column])], { escape_formulas: true }),
};

/** Resolves to 0 when all was written. */
export async function exportAll(
  format: ExportFormat,
  base: Base,
  { output, signal }: StoppableStreams,
): Promise<number> {
  const program = await openProgram(base, signal);
  try {
    await write(output, HEADS[format]);
    for await (const stored of program.store.all()) {
      if (!(await write(output, WRITERS[format](toExportRow(stored))))) break;
    }
    return 0;
  } finally {
    await program.close();
  }
}
