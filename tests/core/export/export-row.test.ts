import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvHead, csvLine } from '../../../src/core/export/csv.ts';
import { EXPORT_COLUMNS, type ExportRow, toExportRow } from '../../../src/core/export/export-row.ts';
import { jsonLine } from '../../../src/core/export/json-line.ts';
import { HARBOUR } from '../../support/corpus-harbour.ts';

const rows: readonly ExportRow[] = HARBOUR.flatMap(({ statements, document: { text: _, ...citation } }) =>
  statements.map(({ statement }) => toExportRow({ statement, citation })),
);

const rowWith = (words: string): ExportRow => {
  const [first] = rows;
  if (first === undefined) throw new Error('no row');
  return { ...first, words };
};

it('a row has every column, and nothing for what is not known', () => {
  for (const row of rows) expect(Object.keys(row).sort()).toEqual([...EXPORT_COLUMNS].sort());
  expect(rows.find(({ id }) => id === 'stm_ship')).toMatchObject({
    speaker: '',
    mention: 'Somebody',
    venue: '',
  });
});

it('the parts of a split quotation are one cell', () => {
  expect(rows.find(({ id }) => id === 'stm_join')?.words).toContain('decides that,” … “Not today');
});

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '＝1'])('%j is no formula in a table', (words) => {
  const cells = csvLine(rowWith(words));
  expect(cells).toMatch(/'[=+\-@\t\r＝]/);
});

it('any words are one line of JSON, and come back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const line = jsonLine(rowWith(words));
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(JSON.parse(line).words).toBe(words);
    }),
  );
});

it('any words are one cell of the table', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const cells = csvLine(rowWith(words)).replace(/"(?:[^"]|"")*"/g, 'cell');
      expect(cells.split(',').length).toBe(csvHead().split(',').length);
    }),
  );
});
