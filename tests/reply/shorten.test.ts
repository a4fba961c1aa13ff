import { describe, expect, it } from 'vitest';
import { shorten } from '../../src/reply/shorten.ts';

const length = (text: string): number => text.length;

describe('shorten', () => {
  it('leaves a text that fits as it is', () => {
    expect(shorten('to be or', 8, length)).toBe('to be or');
  });

  it('ends with an ellipsis behind a whole word, and stays within the limit', () => {
    expect(shorten('to be or not', 8, length)).toBe('to be…');
    expect(shorten('😀😀😀', 4, length)).toBe('😀…');
  });
});
