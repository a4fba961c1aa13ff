import { describe, expect, test } from 'vitest';
import { findParagraphs } from '../../src/text/paragraphs.ts';

const zonesOf = (lines: readonly string[], title: string | null) =>
  findParagraphs(lines.join('\n'), title).map(({ zone }) => zone);

/** The zone of a line between two paragraphs. */
const zoneOf = (line: string) => zonesOf(['Title', 'It is so.', line, 'It was so.'], 'Title')[2];

describe('a paragraph', () => {
  test.each([
    ['Update, March 3: It is so.', 'note'],
    ['Correction: it is not so.', 'note'],
    ['Editor’s note: it is so.', 'note'],
    ['This story has been updated.', 'note'],
    ['This interview has been edited for length.', 'note'],
    ['An earlier version of this article misstated it.', 'note'],
    ['An earlier version of the plan said so.', 'body'],
    ['(This article originally said so.)', 'note'],
    ['Because of an editing error, it said so.', 'note'],
    ['*Corrections: it is not so.', 'note'],
    ['This story is about a boat.', 'body'],
    ['Because of an error at the dam, it broke.', 'body'],
    ['The boat at the quay. Anna Lee/Reuters', 'caption'],
    ['The boat at the quay. (Bob Kim/AP)', 'caption'],
    ['The boat at the quay. Getty Images', 'caption'],
    ['Boat is lost, says harbour master', 'related'],
    ['READ MORE: the boat', 'related'],
    ['“It is so', 'body'],
    ['It is so.', 'body'],
    ['Is it so?', 'body'],
    ['“It is so.”', 'body'],
  ] as const)('“%s” is %s', (line, zone) => {
    expect(zoneOf(line)).toBe(zone);
  });

  test('without a stop at the end is body when it is long', () => {
    expect(zoneOf('so '.repeat(80))).toBe('body');
  });

  test('without a stop is body at the end of the text, where no headline stands', () => {
    expect(zonesOf(['Title', 'It is so.', 'Boat is lost'], 'Title').at(-1)).toBe('body');
  });
});

describe('the first paragraph', () => {
  test('is the headline where it is the title, whatever its marks', () => {
    expect(zonesOf(['“So it is.”', 'It is so.'], '"So it is."')[0]).toBe('headline');
  });

  test('is no headline where the title is another', () => {
    expect(zonesOf(['So it is', 'It is so.'], 'Other')[0]).toBe('body');
  });

  test('is, without a title, the headline where it does not end like a sentence', () => {
    expect(zonesOf(['So it is', 'It is so.'], null)[0]).toBe('headline');
    expect(zonesOf(['So it is.', 'It is so.'], null)[0]).toBe('body');
  });
});

test('spans leave out the spaces around a line, and empty lines are no paragraphs', () => {
  const text = '\n  So \n\n \nit\t\n';
  expect(findParagraphs(text, null).map(({ start, end }) => text.slice(start, end))).toEqual(['So', 'it']);
});
