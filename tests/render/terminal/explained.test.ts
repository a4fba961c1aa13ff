import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../src/core/explain-document/mark-text.ts';
import { renderExplained } from '../../../src/render/terminal/explained/render.ts';
import type { Explained } from '../../../src/reply/explained.ts';
import { arbitraryMarks, type MarkedText } from '../../support/explained-arbitrary.ts';
import { EXPLAINED_FIXTURES } from '../../support/explained-fixtures.ts';

const explainedOf = ({ text, marks }: MarkedText): Explained => ({
  title: 'Explained',
  head: [],
  key: [],
  paragraphs: [{ label: null, isSearched: true, pieces: markText(text, marks), notes: [] }],
  foot: [],
});

const print = (explained: Explained, width = 80, colour = false): string =>
  renderExplained(explained, { width, colour });

/** Columns that a terminal has from 20 on; addresses stay whole. */
const WIDTHS = [20, 21, 22, 23, 40, 100];

const MARK_SIGNS = /[[{<]\d+(?:,\d+)* |[\]}>](?:\d+(?:,\d+)*)?/g;

describe('an explained article in a terminal', () => {
  it.each(Object.entries(EXPLAINED_FIXTURES))('%s fits every width', (_name, explained) => {
    for (const width of WIDTHS) {
      const lines = print(explained, width).split('\n');
      expect(lines.filter((line) => stringWidth(line) > width && !line.includes('https://'))).toEqual([]);
    }
  });

  it('has no trailing spaces and no empty lines in a row', () => {
    for (const explained of Object.values(EXPLAINED_FIXTURES)) {
      expect(print(explained)).not.toMatch(/ \n|\n\n\n|\n$/);
    }
  });

  it('has colours only where they are wanted, and the same words', () => {
    const explained = EXPLAINED_FIXTURES['well-and-pump'];
    if (explained === undefined) throw new Error('there is no such fixture');
    const plain = print(explained);
    const coloured = print(explained, 80, true);
    expect(plain).not.toContain('\u001B');
    expect(coloured).toContain('\u001B[33m[2 “The pump,”]');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('gives back the text when its marks are taken out', () => {
    const words = fc.constantFrom('well ', 'the pump ', 'said, ', 'é', 'ß.', '“rope” ');
    fc.assert(
      fc.property(arbitraryMarks(words), (marked) => {
        const [, ...printed] = print(explainedOf(marked)).split('\n');
        const bare = (each: string): string => each.replace(/\s+/g, '');
        expect(bare(printed.join('').replace(MARK_SIGNS, ''))).toBe(bare(marked.text));
      }),
    );
  });

  it('obeys nothing that stands in the text', () => {
    fc.assert(
      fc.property(arbitraryMarks(), (marked) => {
        expect(print(explainedOf(marked))).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066\u2067]/u);
      }),
    );
  });
});
