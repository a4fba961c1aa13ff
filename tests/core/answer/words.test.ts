import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toWords } from '../../../src/core/answer/words.ts';

/** Plain letters, and whatever joins, shortens or divides them. */
const PLAIN = [
  ...'abcIUS0129',
  '1,000',
  'U.S.',
  "'s",
  '’s',
  "'",
  '’',
  '“',
  '—',
  '.',
  ',',
  '-',
  '_',
  ' ',
  '\n',
  '\u200b',
];

it('a text without accents has the same words as beside one with accents', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...PLAIN), maxLength: 40 }), (text) => {
      expect(toWords(text)).toEqual(toWords(`${text} é`).slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});
