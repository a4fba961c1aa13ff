import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText, type TextMark } from '../../../src/core/explain-document/mark-text.ts';
import type { Piece } from '../../../src/reply/explained.ts';
import { arbitraryMarks } from '../../support/explained-arbitrary.ts';

type Role = TextMark['role'];

/** `from` and `to` as in a slice. */
const mark = (role: Role, number: number, [start, end]: readonly [from: number, to: number]): TextMark => ({
  role,
  number,
  start,
  end,
});

/** Short enough to be read in one line: `[1:ab(c]1`. */
const written = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'words') return piece.value;
      const name = `${piece.label.role.slice(0, 2)}${piece.label.numbers.join('+')}`;
      return piece.type === 'start' ? `(${name}:` : `:${name}${piece.isAmongOthers ? '!' : ''})`;
    })
    .join('');

describe('marks on a text', () => {
  it('of which one lies in another are nested', () => {
    expect(written(markText('abcdef', [mark('content', 2, [2, 4]), mark('content', 1, [0, 6])]))).toBe(
      '(co1:ab(co2:cd:co2!)ef:co1)',
    );
  });

  it('that cross each say which one ends', () => {
    expect(written(markText('abcdef', [mark('content', 1, [0, 4]), mark('content', 2, [2, 6])]))).toBe(
      '(co1:ab(co2:cd:co1!)ef:co2)',
    );
  });

  it('that touch end before the next begins', () => {
    expect(written(markText('abcd', [mark('content', 1, [0, 2]), mark('content', 2, [2, 4])]))).toBe(
      '(co1:ab:co1)(co2:cd:co2)',
    );
  });

  it('of one role on the same words are one, with both numbers', () => {
    const marks = [mark('speaker', 5, [0, 2]), mark('speaker', 4, [0, 2]), mark('cue', 4, [0, 2])];
    expect(written(markText('abcd', marks))).toBe('(sp4+5:(cu4:ab:cu4):sp4+5)cd');
  });

  it('that stand partly outside of it are cut, and dropped where nothing is left', () => {
    const marks = [
      mark('content', 1, [-3, 2]),
      mark('content', 2, [3, 9]),
      mark('cue', 3, [7, 9]),
      mark('cue', 4, [1, 1]),
    ];
    expect(written(markText('abcd', marks))).toBe('(co1:ab:co1)c(co2:d:co2)');
  });

  it('without any are the text alone, and nothing for no text', () => {
    expect(markText('abc', [])).toEqual([{ type: 'words', value: 'abc', within: [] }]);
    expect(markText('', [mark('content', 1, [0, 1])])).toEqual([]);
  });
});

describe('whatever the text and however the marks lie', () => {
  it('the words are the text', () => {
    fc.assert(
      fc.property(arbitraryMarks(), ({ text, marks }) => {
        const words = markText(text, marks).map((piece) => (piece.type === 'words' ? piece.value : ''));
        expect(words.join('')).toBe(text);
      }),
    );
  });

  it('every mark starts once and ends once, and words know what is open around them', () => {
    fc.assert(
      fc.property(arbitraryMarks(), ({ text, marks }) => {
        const open = new Set<object>();
        for (const piece of markText(text, marks)) {
          if (piece.type === 'words') expect(new Set(piece.within)).toEqual(open);
          else if (piece.type === 'start') expect(open.size).toBe(open.add(piece.label).size - 1);
          else expect(open.delete(piece.label)).toBe(true);
        }
        expect(open.size).toBe(0);
      }),
    );
  });

  it('every character has the numbers and roles of exactly the marks over it', () => {
    fc.assert(
      fc.property(arbitraryMarks(), ({ text, marks }) => {
        let at = 0;
        for (const piece of markText(text, marks)) {
          if (piece.type !== 'words') continue;
          const expected = marks.filter(({ start, end }) => start <= at && at < end);
          const shown = piece.within.flatMap(({ role, numbers }) =>
            numbers.map((number) => `${role} ${number}`),
          );
          expect(new Set(shown)).toEqual(new Set(expected.map(({ role, number }) => `${role} ${number}`)));
          at += piece.value.length;
        }
      }),
    );
  });
});
