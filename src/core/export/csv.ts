/** Statements as a table. */
import { stringify } from 'csv-stringify/sync';
import { EXPORT_COLUMNS, type ExportRow } from './export-row.ts';

/** The line with the names of the columns. */
export const csvHead = (): string => stringify([[...EXPORT_COLUMNS]]);

/** A cell that begins with "=" would be run as a formula: https://owasp.org/www-community/attacks/CSV_Injection (read 2026-11) */
export const csvLine = (row: ExportRow): string =>
  stringify([EXPORT_COLUMNS.map((column) => row[column])], { escape_formulas: true });
