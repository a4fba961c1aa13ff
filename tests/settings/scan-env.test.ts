import { parse } from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../src/settings/read-env-file.ts';
import { scanEnv } from '../../src/settings/scan-env.ts';

const placesIn = (text: string) =>
  scanEnv(text).entries.map(({ key, line, endLine }) => [key, line, endLine]);

const meantIn = (text: string) => scanEnv(text).entries[0]?.meant;

describe('scanEnv', () => {
  it('knows the line of every setting, also after comments, values of several lines and endings of Windows', () => {
    expect(placesIn('\n# one\nA=1\r\n\r\nexport B = 2 # two\rC: 3\nD="4\n5"\n  E=\n')).toEqual([
      ['A', 3, 3],
      ['B', 5, 5],
      ['C', 6, 6],
      ['D', 7, 8],
      ['E', 9, 9],
    ]);
  });

  it('knows the lines that are nothing', () => {
    expect(scanEnv('A=1\nhello there\n\n  # comment\n[part]\nexport B\nC=2\nend').strays).toEqual([
      2, 5, 6, 8,
    ]);
  });

  it.each([
    ['A=#general', '#general'],
    ['A= #general', '#general'],
    ['A=0 9 * * 1#2', '0 9 * * 1#2'],
    ['A=0 9 * * 1#2 # the second Monday', '0 9 * * 1#2'],
    ['A=harbour, #treaty', 'harbour, #treaty'],
  ])('takes the # of %s for a part of the value', (line, meant) => {
    expect(meantIn(line)).toBe(meant);
  });

  it.each(['A=1 # once', 'A=1 #once', 'A=# later', 'A= ## later', 'A=#', 'A="b#c"', 'A="b"#c', 'A=b', 'A='])(
    'takes the # of %s for a comment, if any',
    (line) => {
      expect(meantIn(line)).toBe(null);
    },
  );

  it.each([
    ['A="b', 'b'],
    ["A='b # c", 'b'],
    ['A="b\nB=1', 'b'],
    ['A="', ''],
    ['A="b"c#d', 'b"c'],
  ])('notices the quotation mark that is left open in %j', (text, meant) => {
    expect(scanEnv(text).entries[0]).toMatchObject({ isQuoteOpen: true, meant });
  });

  it.each(['A="b"', "A='b' # c", 'A="b\nc"', 'A=b"', 'A=`b`'])('finds %j closed', (text) => {
    expect(scanEnv(text).entries[0]?.isQuoteOpen).toBe(false);
  });
});

/** What such files are made of, and what breaks them. */
const pieces = fc.constantFrom(
  ...[
    'A',
    'B_2',
    'c.d-e',
    '__proto__',
    'constructor',
    'export ',
    '=',
    ' = ',
    ': ',
    ':',
    '"',
    "'",
    '`',
    '\\"',
    '\\n',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\t',
    '#',
    ' # ',
    '1',
    'x y',
    '${A}',
    'ä',
    '\u2028',
    '\uFEFF',
    '\0',
    '\u00A0',
  ],
);
const envTexts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

it('reads every setting as dotenv does, and stands it on the line that has its key', () => {
  fc.assert(
    fc.property(envTexts, (text) => {
      const { entries, strays } = scanEnv(text);
      expect(Object.fromEntries(entries.map(({ key, value }) => [key, value]))).toEqual({ ...parse(text) });
      const lines = text.replace(/\r\n?/g, '\n').split('\n');
      for (const { key, line, endLine } of entries) {
        expect(lines[line - 1]).toContain(key);
        expect(endLine).toBeGreaterThanOrEqual(line);
        expect(endLine).toBeLessThanOrEqual(lines.length);
      }
      for (const line of strays) expect(lines[line - 1]?.trim()).toBeTruthy();
    }),
    { numRuns: 2000 },
  );
});

it('takes no longer for a file of empty lines than for any other', () => {
  const text = `${'\n'.repeat(MOST_BYTES - 5)}A=1`;
  const started = performance.now();
  expect(placesIn(text)).toEqual([['A', MOST_BYTES - 4, MOST_BYTES - 4]]);
  expect(performance.now() - started).toBeLessThan(1000);
});
