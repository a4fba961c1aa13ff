import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCompoundTerms, toTerms } from '../../../src/core/answer/terms.ts';

const terms = (text: string): string =>
  toTerms(text)
    .map(({ term }) => term)
    .join(' ');

describe('toTerms', () => {
  it.each([
    ['NATO’s war?', 'nato war'],
    ["NATO's", 'nato'],
    ['e-mail', 'e mail'],
    ['the U.S.-led U.K, U.S.’s', 'the us led uk us'],
    ['100,000 men at 12:30', '100000 men at 12 30'],
    ['Zelenskýy Łódź straße', 'zelenskyy lodz strass'],
    ['don’t O’Brien', 'dont obrien'],
    ['Привет, Київ', 'привет киів'],
    ['北约说', '北 约 说'],
    ['नमस्ते', 'नमस्ते'],
    ['sanctions sanctioned', 'sanction sanction'],
    ['?!… —', ''],
  ])('reads "%s" as "%s"', (text, expected) => {
    expect(terms(text)).toBe(expected);
  });

  it('tells the country, the organisation and the trade from pronouns by their capitals', () => {
    expect(terms('They told us who did it')).toBe('they told did');
    expect(terms('Who are we? The WHO and the US say IT.')).toBe('are we the who and the us say it');
  });

  it('gives composed and decomposed letters the same term', () => {
    expect(terms('Zelensk\u00fd')).toBe(terms('Zelensky\u0301'));
  });

  it('points at the word as it is written', () => {
    const text = 'In “NATO’s” U.S. e-mail: 100,000';
    expect(toTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'In',
      'NATO’s',
      'U.S.',
      'e',
      'mail',
      '100,000',
    ]);
  });

  it('joins hyphenated words beside their parts', () => {
    expect(
      toCompoundTerms('an e-mail on the cease‑fire with COVID-19 - and').map(({ term }) => term),
    ).toEqual(['email', 'ceasefir', 'covid19']);
  });

  it('takes any text, and every term stands inside it and in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { term, start, end } of toTerms(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['one endless word', 'a'],
    ['letters and stops', 'a.'],
    ['hyphens', 'a-'],
    ['apostrophes', "'s"],
    ['digits and commas', '1,000'],
  ])('reads 300,000 characters of %s without going back', (_, piece) => {
    const text = piece.repeat(300_000 / piece.length);
    const started = performance.now();
    toTerms(text);
    toCompoundTerms(text);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('cuts a word that is longer than any', () => {
    expect(toTerms('x'.repeat(10_000))[0]?.term).toHaveLength(64);
  });
});
