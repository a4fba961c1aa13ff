import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../src/reply/cut-text.ts';
import { foreignText } from '../support/reply-arbitrary.ts';

const graphemesOf = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);

/** As a surface that escapes with one character more. */
const measure = (text: string): number => text.replace(/[<>&]/g, '..').length;

describe('cutText', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutText('to be', 5, measure)).toEqual(['to be']);
    expect(cutText('', 5, measure)).toEqual(['']);
  });

  it('cuts before a word and keeps every space', () => {
    expect(cutText('to be or  not', 6, measure)).toEqual(['to be ', 'or  ', 'not']);
  });

  it.each([
    ['x', 10],
    ['ж', 10],
    ['<', 5],
    ['😀', 5],
  ])('measures %s as the surface prints it', (character, fitting) => {
    expect(cutText(character.repeat(fitting), 10, measure)).toHaveLength(1);
    expect(cutText(character.repeat(fitting + 1), 10, measure)).toEqual([
      character.repeat(fitting),
      character,
    ]);
  });

  it('never takes an emoji family, a flag or a letter and its accents apart', () => {
    for (const grapheme of ['👩‍👩‍👧‍👦', '🇳🇴', 'e\u0301\u0308'])
      expect(
        cutText(grapheme.repeat(3), 11, measure).every((piece) => graphemesOf(piece).includes(grapheme)),
      ).toBe(true);
  });

  it('cuts a grapheme that nothing else would stop', () => {
    expect(cutText(`a${'\u0301'.repeat(25)}`, 10, measure).map(({ length }) => length)).toEqual([10, 10, 6]);
  });

  it('loses nothing of any text and keeps to any limit', () => {
    fc.assert(
      fc.property(foreignText, fc.integer({ min: 5, max: 60 }), (text, limit) => {
        const pieces = cutText(text, limit, measure);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(measure(piece)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('takes time that grows with the length', () => {
    expect(cutText('e\u0301'.repeat(100_000), 3000, measure).join('')).toHaveLength(200_000);
  });
});
