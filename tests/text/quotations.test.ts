import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../src/text/quotations.ts';

const find = (text: string) =>
  findQuotations(text, { start: 0, end: text.length, index: 0 }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('quotations', () => {
  test.each([
    ['curly marks', 'A “b c” d “e”', ['“b c”', '“e”']],
    ['straight marks', 'A "b c" d "e"', ['"b c"', '"e"']],
    ['doubled apostrophes', "A ''b c'' d ``e''", ["''b c''", "``e''"]],
    ['guillemets', 'A «b c» d', ['«b c»']],
    ['low marks', 'A „b c” d', ['„b c”']],
    ['low marks that a high opening one closes', 'A „b c“ d „e“', ['„b c“', '„e“']],
    ['guillemets that point inwards', 'A »b c« d »e«', ['»b c«', '»e«']],
    ['corner marks', 'A「b c」d', ['「b c」']],
    ['curly marks inside guillemets', 'A «b “c” d» e', ['«b “c” d»']],
    ['guillemets inside curly marks', 'A “b «c» d” e', ['“b «c» d”']],
    ['single marks where there are no double ones', "It's ‘b c,’ d", ['‘b c,’']],
    ['single marks inside double ones', 'A “b ‘c’ d”', ['“b ‘c’ d”']],
    ['double marks inside single ones', `A 'b "c" d,' e`, [`'b "c" d,'`]],
    ['single marks that end no clause around double ones', `A 'b "c" d' e`, ['"c"']],
    ['an apostrophe before double marks', `'Tis "b c" d`, ['"b c"']],
    ['a closing mark typed as an opening one', 'A “b c, “d said. “E.”', ['“b c, “', '“E.”']],
    ['a straight mark that closes a curly one', 'A “b c" d', ['“b c"']],
    ['apostrophes of owners', "The boys' and girls' own", []],
    ['a mark of inches', 'A 5" pipe', []],
    ['straight marks even in number, of which one points the wrong way', 'A said," b c." D', ['" b c."']],
    [
      'straight marks even in number, glued to the words before them',
      'A said:" b," C said:" d"',
      ['" b,"', '" d"'],
    ],
    ['straight marks odd in number, of which one points the wrong way', 'A 5" pipe and "b c" d', ['"b c"']],
    ['a closing mark alone', 'A b” c', []],
  ])('%s', (_, text, quotations) => {
    expect(find(text)).toEqual(quotations);
  });

  test('one that opens a paragraph and does not close runs to its end', () => {
    const text = '“A b c.';
    expect(findQuotations(text, { start: 0, end: text.length, index: 0 })).toEqual([
      { start: 0, end: text.length, paragraph: 0, isClosed: false },
    ]);
  });

  test('one that opens in the middle and does not close is none', () => {
    expect(find('A “b c.')).toEqual([]);
  });

  test('a mark outside the paragraph does not matter', () => {
    const text = '“A\nB “c” d';
    expect(findQuotations(text, { start: 3, end: text.length, index: 1 })).toEqual([
      { start: 5, end: 8, paragraph: 1, isClosed: true },
    ]);
  });
});
