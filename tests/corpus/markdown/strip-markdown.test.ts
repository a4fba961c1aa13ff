import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripMarkdown } from '../../../src/corpus/markdown/strip-markdown.ts';

const texts = (markdown: string) => stripMarkdown(markdown).map(({ text }) => text);

test('headings are told apart, in both ways of writing them', () => {
  expect(stripMarkdown('# One #\nBody\n\nTwo\n---\n### Three')).toEqual([
    { text: 'One', isHeading: true },
    { text: 'Body', isHeading: false },
    { text: 'Two', isHeading: true },
    { text: 'Three', isHeading: true },
  ]);
});

test('a word that begins like a mark stays a word', () => {
  expect(texts('#NATO is trending')).toEqual(['#NATO is trending']);
  expect(texts('The storm of\n2022. Then calm')).toEqual(['The storm of 2022. Then calm']);
  expect(texts('-5 degrees, he said')).toEqual(['-5 degrees, he said']);
  expect(texts('[Reporter]: Is it so?\n[Mayor]: It is.')).toEqual(['[Reporter]: Is it so? [Mayor]: It is.']);
});

test('pairs of marks go, single ones stay', () => {
  const cases = {
    '**bold**, *it*, __bold__, _it_, ***both***, ~~gone~~, `code`': 'bold, it, bold, it, both, gone, code',
    'un*frigging*believable and snake_case_name': 'unfriggingbelievable and snake_case_name',
    'Prices* rose; *without tax': 'Prices* rose; *without tax',
    '3 * 4 * 5 and * alone': '3 * 4 * 5 and * alone',
    "``Quoted so,'' she said": "``Quoted so,'' she said",
    '\\*not it\\* and a \\ alone': '*not it* and a \\ alone',
  };
  for (const [markdown, text] of Object.entries(cases)) expect(texts(markdown)).toEqual([text]);
});

test('links and pictures keep their words', () => {
  expect(texts('See [the *report*](https://a.example/x_(y) "A title").')).toEqual(['See the report.']);
  expect(texts('![A caption](a.jpg) [](b) <https://a.example> <b>x</b> 3 < 4')).toEqual([
    'A caption  https://a.example x 3 < 4',
  ]);
  expect(texts('“[He] said so [sic]”')).toEqual(['“[He] said so [sic]”']);
});

test('an unclosed comment is text', () => {
  expect(texts('a <!-- b --> c <!-- d')).toEqual(['a  c <!-- d']);
});

test('no word of a text without marks is lost, added or moved', () => {
  const words = fc.array(
    fc.constantFrom('we', 'said', '“no”', 'NATO,', '2022', 'the', "''so''", '–', '\n', '\n\n'),
  );
  fc.assert(
    fc.property(words, (text) => {
      const read = texts(text.join(' ').replace(/^ +/gm, '')).join(' ');
      expect(read.split(/\s+/)).toEqual(text.join(' ').trim().split(/\s+/));
    }),
  );
});

test('no text makes it throw', () => {
  const marks = fc.constantFrom(...'*_`~#>-+[]()!<>\\\n\t 1.=a"');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(marks).map((units) => units.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        expect(texts(text).every((paragraph) => paragraph !== '')).toBe(true);
      },
    ),
  );
});

test('a long line of one mark, never closed, takes no longer than it should', () => {
  for (const kind of [
    '*a ',
    '* ',
    '**a',
    '`',
    '`a',
    '[',
    '[a',
    '![a](',
    '[a](b "',
    '<',
    '<a',
    '<!--',
    '\\',
    '> ',
    '>',
    '#',
    '- ',
    '-',
    '\n- a',
  ]) {
    const started = performance.now();
    stripMarkdown(kind.repeat(300_000 / kind.length));
    expect(performance.now() - started).toBeLessThan(3000);
  }
});
