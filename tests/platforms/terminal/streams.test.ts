import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { wantsColour, widthOf } from '../../../src/platforms/terminal/streams.ts';

const stream = (properties: { readonly isTTY?: boolean; readonly columns?: number }) =>
  Object.assign(new PassThrough(), properties);

describe('wantsColour', () => {
  it('wants colours on a terminal only', () => {
    expect(wantsColour(stream({ isTTY: true }), undefined)).toBe(true);
    expect(wantsColour(stream({}), undefined)).toBe(false);
  });

  it('heeds NO_COLOR with any value but an empty one', () => {
    expect(wantsColour(stream({ isTTY: true }), '0')).toBe(false);
    expect(wantsColour(stream({ isTTY: true }), '')).toBe(true);
  });
});

describe('widthOf', () => {
  it('is the width of the window, and 80 where there is none', () => {
    expect(widthOf(stream({ columns: 123 }))).toBe(123);
    expect(widthOf(stream({ columns: 0 }))).toBe(80);
    expect(widthOf(stream({}))).toBe(80);
  });
});
