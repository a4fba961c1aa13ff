import { expect, it } from 'vitest';
import { pictureToPng } from '../../../src/render/picture/to-png.ts';
import { PICTURES } from '../../support/pictures.ts';
import { readPng } from '../../support/png.ts';

it.each(Object.entries(PICTURES))(
  'makes a file of %s that has something on it, the same every time',
  async (_, picture) => {
    const png = Buffer.from(await pictureToPng(picture));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const { width, variety } = readPng(png);
    expect(width).toBe(1600);
    expect(variety).toBeGreaterThan(0.001);
    expect(png.length).toBeLessThan(1_000_000);
    expect(Buffer.from(await pictureToPng(picture)).equals(png)).toBe(true);
  },
);
