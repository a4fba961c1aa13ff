import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { drawPicture } from '../../../src/render/picture/draw.ts';
import { WIDTH } from '../../../src/render/picture/limits.ts';
import { widthOf } from '../../../src/render/picture/text-width.ts';
import { PICTURE, PICTURES } from '../../support/pictures.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pictures');

test.each(Object.entries(PICTURES))('the picture %s is drawn as its expected file', async (name, picture) => {
  const drawn = drawPicture(picture).replaceAll('><', '>\n<');
  await expect(`${drawn}\n`).toMatchFileSnapshot(join(FIXTURES, `${name}.svg`));
});

const ELEMENTS = new Set(['svg', 'defs', 'pattern', 'rect', 'line', 'circle', 'path', 'text', 'g']);
const LABEL = /<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/g;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of what stands upright, and is no number in a point. */
const boxesIn = (drawn: string): readonly Box[] =>
  [...drawn.matchAll(LABEL)].flatMap(([whole, x, y, size, words = '']) => {
    const isBold = whole.includes('bold');
    if (Number(x) === 0 || (isBold && whole.includes('middle'))) return [];
    const width = widthOf(words.replaceAll(ENTITY, '&'), Number(size), isBold ? 'bold' : 'normal');
    const left = Number(x) - (whole.includes('middle') ? width / 2 : 0);
    return [{ left, right: left + width, top: Number(y) - Number(size) * 0.8, bottom: Number(y) }];
  });

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

it('lets nothing in a name become an element, and draws the same picture the same', () => {
  fc.assert(
    fc.property(PICTURE, (picture) => {
      const drawn = drawPicture(picture);
      for (const [, name = ''] of drawn.matchAll(/<\/?([^\s>/]*)/g)) expect(ELEMENTS).toContain(name);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
      expect(drawn).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(drawPicture(picture)).toBe(drawn);
    }),
  );
});

it('keeps all labels inside, and none touches another', () => {
  fc.assert(
    fc.property(PICTURE, (picture) => {
      const boxes = boxesIn(drawPicture(picture));
      for (const [at, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(WIDTH);
        for (const other of boxes.slice(at + 1))
          expect([box, other, touch(box, other)]).toEqual([box, other, false]);
      }
    }),
  );
});
