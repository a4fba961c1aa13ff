import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeSvg } from '../../../src/render/picture/escape.ts';
import { fitLines, fitText, widthOf } from '../../../src/render/picture/text-width.ts';

const { resolve } = createRequire(import.meta.url);
const font = {
  fontFiles: ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'].map((name) =>
    resolve(`dejavu-fonts-ttf/ttf/${name}`),
  ),
  loadSystemFonts: false,
  defaultFontFamily: 'DejaVu Sans',
};

/** As the font has it; 0 for what leaves no ink. */
const inkOf = (words: string, weight: string): number => {
  const text = `<text x="0" y="50" font-size="20" font-weight="${weight}" font-family="DejaVu Sans">${escapeSvg(words)}</text>`;
  const drawn = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="99">${text}</svg>`, {
    font,
  });
  const box = drawn.getBBox();
  return box === undefined ? 0 : box.x + box.width;
};

const LETTERS = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.integer({ min: 0xa1, max: 0x52f }).map((code) => String.fromCodePoint(code)),
    minLength: 1,
    maxLength: 30,
  }),
);

it.each(['normal', 'bold'] as const)(
  'never takes words in the %s font for narrower than they are',
  (weight) => {
    fc.assert(
      fc.property(LETTERS, (words) => {
        expect(widthOf(words, 20, weight)).toBeGreaterThanOrEqual(inkOf(words, weight) - 2);
      }),
      { numRuns: 60, examples: [['\u035b'], ['i\u035b'], [' \u035b'], ['x \u0489']] },
    );
  },
);

it.each(Array.from('MWmw@%—ЖШЩЮМФжшщюмфыабвгдеёАБВОабQGOœÆ0489“”…'))(
  'gives %s the room it takes',
  (letter) => {
    const words = letter.repeat(20);
    expect(widthOf(words, 20)).toBeGreaterThanOrEqual(inkOf(words, 'normal'));
  },
);

it('cuts what does not fit, and breaks it between words', () => {
  expect(fitText('Ada Berg', { width: 200, size: 20 })).toBe('Ada Berg');
  const cut = fitText('Ada Berg of Port Ansel', { width: 120, size: 20 });
  expect(cut).toMatch(/^Ada Berg.*…$/);
  expect(widthOf(cut, 20)).toBeLessThanOrEqual(120);
  expect(fitLines('Baltic Ferry Council', { width: 145, size: 20 })).toEqual(['Baltic Ferry', 'Council']);
  expect(fitLines('', { width: 130, size: 20 })).toEqual(['']);
});
