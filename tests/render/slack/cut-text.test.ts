import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText } from '../../../src/render/slack/cut-text.ts';
import { escapedLength } from '../../../src/render/slack/escape.ts';
import { foreignText } from '../../support/reply-arbitrary.ts';

const graphemesOf = (text: string): readonly string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);

describe('cutText', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutText('to be', 5)).toEqual(['to be']);
    expect(cutText('', 5)).toEqual(['']);
  });

  it('cuts before a word and keeps every space', () => {
    expect(cutText('to be or  not', 6)).toEqual(['to be ', 'or  ', 'not']);
  });

  it.each([
    ['x', 10],
    ['ж', 10],
    ['&', 2],
    ['<', 2],
    ['>', 2],
    ['😀', 5],
  ])('measures %s as Slack keeps it', (character, fitting) => {
    expect(cutText(character.repeat(fitting), 10)).toHaveLength(1);
    expect(cutText(character.repeat(fitting + 1), 10)).toEqual([character.repeat(fitting), character]);
  });

  it('never takes an emoji family, a flag or a letter and its accents apart', () => {
    for (const grapheme of ['👩‍👩‍👧‍👦', '🇳🇴', 'e\u0301\u0308'])
      expect(cutText(grapheme.repeat(3), 11).every((piece) => graphemesOf(piece).includes(grapheme))).toBe(
        true,
      );
  });

  it('cuts a grapheme that nothing else would stop', () => {
    expect(cutText(`a${'\u0301'.repeat(25)}`, 10).map(({ length }) => length)).toEqual([10, 10, 6]);
  });

  it('loses nothing of any text and keeps to any limit', () => {
    fc.assert(
      fc.property(foreignText, fc.integer({ min: 5, max: 60 }), (text, limit) => {
        const pieces = cutText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(escapedLength(piece)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('takes time that grows with the length', () => {
    expect(cutText('e\u0301'.repeat(100_000), 3000).join('')).toHaveLength(200_000);
  });
});
