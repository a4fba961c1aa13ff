import { expect, test } from 'vitest';
import type { ListFormat } from '../../src/lexicon/list-formats.ts';
import { parseList } from '../../src/lexicon/parse-list.ts';

const WORDS: ListFormat = { width: 1, check: () => null };
const PAIRS: ListFormat = { width: 2, check: ([, value]) => (value === 'x' ? '"x" is wrong' : null) };

test('comments and empty lines are no entries, but count as lines', () => {
  expect(parseList('# Head.\n\nant\nbee\n', WORDS)).toEqual({
    entries: [
      { line: 3, fields: ['ant'] },
      { line: 4, fields: ['bee'] },
    ],
    faults: [],
  });
});

test('spaces around fields, Windows line ends and a byte order mark do not matter', () => {
  const { entries, faults } = parseList('\uFEFFant |  a b \r\nbee|c\r\n', PAIRS);
  expect(entries.map(({ fields }) => fields)).toEqual([
    ['ant', 'a b'],
    ['bee', 'c'],
  ]);
  expect(faults).toEqual([]);
});

test('an empty list is no fault', () => {
  expect(parseList('', WORDS)).toEqual({ entries: [], faults: [] });
});

const FAULTY = [
  {
    what: 'a wrong number of fields',
    text: 'ant\n',
    format: PAIRS,
    line: 1,
    reason: '"ant" has 1 fields, expected 2',
  },
  {
    what: 'an entry that stands there twice',
    text: 'ant\nbee\nbee\n',
    format: WORDS,
    line: 3,
    reason: '"bee" stands there twice',
  },
  {
    what: 'an entry out of order',
    text: 'bee\n# A note.\nant\n',
    format: WORDS,
    line: 3,
    reason: '"ant" is out of order after "bee"',
  },
  {
    what: 'a value that its list does not know',
    text: 'ant | y\nbee | x\n',
    format: PAIRS,
    line: 2,
    reason: '"bee": "x" is wrong',
  },
];

test.for(FAULTY)('$what is named with its line and left out', ({ text, format, line, reason }) => {
  const { entries, faults } = parseList(text, format);
  expect(faults).toEqual([{ line, reason }]);
  expect(entries.map((entry) => entry.line)).not.toContain(line);
});

test('the order is by code unit, so that no machine sorts differently', () => {
  expect(parseList('Zebra\nant\nàpe\n', WORDS).faults).toEqual([]);
});
