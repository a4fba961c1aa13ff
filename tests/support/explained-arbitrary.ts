/** Texts with marks that lie anyhow: within, across, beside one another, outside, empty, backwards. */
import fc from 'fast-check';
import type { TextMark } from '../../src/core/explain-document/mark-text.ts';

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** `unit` is what the text is made of; by default whole characters of every script, and what commands. */
export const arbitraryMarks = (
  unit: fc.Arbitrary<string> = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.constantFrom('\u001B[2J', '\u202E', '<b>', '"', '&amp;', ']', '{1 ', '\n', ' ', 'שלום'),
  ),
): fc.Arbitrary<MarkedText> =>
  fc.record({
    text: fc.array(unit, { maxLength: 30 }).map((units) => units.join('')),
    marks: fc.array(
      fc.record({
        role: fc.constantFrom('content', 'speaker', 'cue'),
        number: fc.integer({ min: 1, max: 12 }),
        start: fc.integer({ min: -3, max: 40 }),
        end: fc.integer({ min: -3, max: 40 }),
      }),
      { maxLength: 12 },
    ),
  });
