import { describe, expect, it } from 'vitest';
import { quote } from '../../src/reply/quote.ts';

describe('quote', () => {
  it.each([
    '"No,"',
    '“No,”',
    '“No”,',
    "''No''",
    '„Nein“',
    '«Non».',
    '‘No’',
    '「いいえ」',
    '"He said \'no\'"',
  ])('leaves %s in the marks of its source', (words) => {
    expect(quote(words)).toBe(words);
  });

  it('gives curly marks to words that have none', () => {
    expect(quote('No.')).toBe('“No.”');
  });

  it('takes an apostrophe at the beginning or end for what it is', () => {
    expect(quote("'Tis over")).toBe("“'Tis over”");
    expect(quote("the soldiers'")).toBe("“the soldiers'”");
  });

  it.each([
    ['“We stay. ', '“We stay. ”'],
    ['"We stay.', '"We stay."'],
    ["''We stay.", "''We stay.''"],
    ['We stay.”', '“We stay.”'],
    ['We stay."', '"We stay."'],
  ])('completes %s, which the source left half open', (words, whole) => {
    expect(quote(words)).toBe(whole);
  });

  it('does not take a single mark for a pair', () => {
    expect(quote('"')).toBe('""');
  });
});
