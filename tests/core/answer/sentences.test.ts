import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSentences } from '../../../src/core/answer/sentences.ts';

const cut = (text: string): readonly string[] =>
  toSentences(text).map(({ start, end }) => text.slice(start, end));

describe('toSentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['“We go.” He left.', ['“We go.”', 'He left.']],
    ['Mr. Olsen met Dr. Berg at 5 p.m. on Monday.', ['Mr. Olsen met Dr. Berg at 5 p.m. on Monday.']],
    ['The U.S. Army left. So did J. R. Olsen.', ['The U.S. Army left.', 'So did J. R. Olsen.']],
    ['It costs 1.5 crowns. ok then', ['It costs 1.5 crowns. ok then']],
    ['A line\nAnother\n\nThird', ['A line', 'Another', 'Third']],
    ['', []],
  ])('cuts "%s"', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '”', '!', 'é', '5'), maxLength: 60 }),
        (text) => {
          expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
