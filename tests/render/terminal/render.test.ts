import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { NARROWEST } from '../../../src/render/terminal/limits.ts';
import { renderTerminal } from '../../../src/render/terminal/render.ts';
import { heading, link, paragraph, reply, section } from '../../../src/reply/build.ts';
import type { Block, Reply } from '../../../src/reply/nodes.ts';
import { foreignReply, foreignStatement } from '../../support/reply-arbitrary.ts';
import { aStatement } from '../../support/reply-statement.ts';

const print = (reply_: Reply, width = 80, colour = false): string =>
  renderTerminal(reply_, { width, colour });
const show = (...blocks: readonly Block[]): string => print(reply('answered', blocks));
const width = fc.integer({ min: NARROWEST, max: 110 });

const ESCAPE = '\u001B';
const OUR_COLOURS = new RegExp(`${ESCAPE}\\[(?:1|2|22|31|33|36|39)m`, 'g');
const HIDDEN = /(?![\u200C\u200D])\p{Default_Ignorable_Code_Point}/u;

/** Without line breaks, and without the isolates that we put around right-to-left text. */
const shownCharacters = (output: string): string => output.replace(/[\n\u2068\u2069]/g, '');

const lettersOf = (words: string): string =>
  [...words].filter((character) => /\p{L}/u.test(character) && !HIDDEN.test(character)).join('');

describe('any text from an article', () => {
  it('prints no control, hidden or broken character of its own without colour', () => {
    fc.assert(
      fc.property(foreignReply, width, (any, columns) => {
        const shown = shownCharacters(print(any, columns));
        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(shown).not.toMatch(HIDDEN);
      }),
    );
  });

  it('adds nothing but our own colour codes with colour, each of them closed on its line', () => {
    fc.assert(
      fc.property(foreignReply, width, (any, columns) => {
        const coloured = print(any, columns, true);
        expect(coloured.replace(OUR_COLOURS, '')).toBe(print(any, columns));
        for (const line of coloured.split('\n')) {
          const codes = line.match(OUR_COLOURS) ?? [];
          expect(codes.length % 2).toBe(0);
        }
      }),
    );
  });

  it('stays within the width, except for web addresses', () => {
    fc.assert(
      fc.property(foreignReply, width, (any, columns) => {
        for (const line of print(any, columns).split('\n')) {
          if (!/https?:\/\//i.test(line))
            expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(columns, 100));
        }
      }),
    );
  });

  it('closes every isolate on the line that opened it', () => {
    fc.assert(
      fc.property(foreignReply, width, (any, columns) => {
        for (const line of print(any, columns).split('\n')) {
          expect(line.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/);
        }
      }),
    );
  });

  it('keeps every letter of what was said, in order', () => {
    fc.assert(
      fc.property(foreignStatement, width, (any, columns) => {
        const said = any.parts.map((part) => lettersOf(part.text)).join('');
        expect(lettersOf(print(reply('answered', [any]), columns))).toContain(said);
      }),
    );
  });
});

describe('a statement', () => {
  it('shows speaker, words and details, each a step further to the right', () => {
    expect(show(aStatement())).toBe(
      [
        'Ada Larsen, mayor of Norhavn',
        '  "The harbour stays open," … "and so does the school."',
        '    direct · “promised” · Radio Norhavn · to fishermen · said 9 May 2023 ·',
        '    Norhavn Post · stm_harbour001',
        '    https://post.example/harbour?page=1&from=home#:~:text=The%20harbour',
      ].join('\n'),
    );
  });

  it('does not repeat the speaker whom the section around names', () => {
    const shown = show(section(['Ada Larsen, mayor of Norhavn'], [aStatement()]));
    expect(shown.split('\n').slice(0, 2)).toEqual([
      'Ada Larsen, mayor of Norhavn',
      '  "The harbour stays open," … "and so does the school."',
    ]);
  });

  it('names the speaker under a title that only begins with the same letters', () => {
    expect(show(section(['Ada Larsens Partei'], [aStatement()]))).toContain(
      '\n  Ada Larsen, mayor of Norhavn\n',
    );
  });
});

describe('a web address', () => {
  it('is printed unbroken on a line of its own when it is wider than the window', () => {
    const url = `https://post.example/${'long/'.repeat(60)}(end)?q=a%20b&c=*_~`;
    const lines = print(
      reply('answered', [paragraph('Read ', link(url, 'the report'), ' today.')]),
      40,
    ).split('\n');
    expect(lines).toEqual(['Read the report', url, 'today.']);
  });

  it('is not printed twice when it is its own label', () => {
    expect(show(paragraph(link('https://a.example/', 'https://a.example/')))).toBe('https://a.example/');
  });
});

describe('structure', () => {
  it('stops moving right when few columns are left, so that deep sections stay readable', () => {
    const deep = Array.from({ length: 40 }).reduce<Block>(
      (inner) => section(['in'], [inner]),
      paragraph('words words'),
    );
    const widths = print(reply('answered', [deep]), 20)
      .split('\n')
      .map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(20);
  });

  it('keeps lines at 100 columns in a wider window', () => {
    const lines = print(reply('answered', [paragraph('word '.repeat(80))]), 300).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('colours headings only where colour is wanted', () => {
    const any = reply('answered', [heading('NATO')]);
    expect(print(any, 80, true)).toBe('\u001B[1mNATO\u001B[22m');
    expect(print(any, 80, false)).toBe('NATO');
  });

  it('takes a word of 200,000 characters, in time that grows with its length', () => {
    const lines = show(paragraph('漢'.repeat(100_000), 'e\u0301'.repeat(50_000))).split('\n');
    expect(lines.join('')).toHaveLength(200_000);
  });
});
