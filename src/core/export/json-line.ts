import type { ExportRow } from './export-row.ts';

/** A statement as an object on a line of its own: https://jsonlines.org (read 2026-11) */
export const jsonLine = (row: ExportRow): string => `${JSON.stringify(row)}\n`;
