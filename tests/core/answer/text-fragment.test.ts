import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkToWords } from '../../../src/core/answer/text-fragment.ts';

const parts = (...texts: readonly string[]) => texts.map((text) => ({ text, start: 0, end: text.length }));
const PAGE = 'https://harbour.example/talks';

describe('linkToWords', () => {
  it('links short words whole, without the marks at their edges', () => {
    expect(linkToWords(PAGE, parts('“We will join,”'))).toBe(`${PAGE}#:~:text=We%20will%20join`);
  });

  it('encodes what has a meaning of its own in a directive', () => {
    expect(linkToWords(PAGE, parts('fish & chips, half-price'))).toBe(
      `${PAGE}#:~:text=fish%20%26%20chips%2C%20half%2Dprice`,
    );
  });

  it('links long words by their first and last five', () => {
    expect(linkToWords(PAGE, parts('a b c d e f g h i j k l m n'))).toBe(
      `${PAGE}#:~:text=a%20b%20c%20d%20e,j%20k%20l%20m%20n`,
    );
  });

  it('links a split statement from its first part to its last, across the cue', () => {
    expect(linkToWords(PAGE, parts('“Yes,”', '“but not today.”'))).toBe(
      `${PAGE}#:~:text=Yes,but%20not%20today`,
    );
  });

  it('adds to a fragment, but not to a directive that is there', () => {
    expect(linkToWords(`${PAGE}#top`, parts('Yes'))).toBe(`${PAGE}#top:~:text=Yes`);
    expect(linkToWords(`${PAGE}#:~:text=No`, parts('Yes'))).toBe(`${PAGE}#:~:text=No`);
  });

  it('links the page alone when there is no word, and nothing but web pages', () => {
    expect(linkToWords(PAGE, parts('“…”'))).toBe(PAGE);
    expect(linkToWords('file:///etc/passwd', parts('Yes'))).toBeNull();
    expect(linkToWords('javascript:alert(1)', parts('Yes'))).toBeNull();
    expect(linkToWords(null, parts('Yes'))).toBeNull();
  });

  it('makes a parseable address of any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
        const link = linkToWords(PAGE, parts(words)) ?? '';
        expect(new URL(link).href).toBe(link);
      }),
    );
  });
});
