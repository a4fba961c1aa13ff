import { describe, expect, it } from 'vitest';
import { dayWords } from '../../src/reply/day-words.ts';

describe('dayWords', () => {
  it('writes the month as a word and the day without a zero', () => {
    expect(dayWords('2022-02-03')).toBe('3 Feb 2022');
    expect(dayWords('1999-12-31')).toBe('31 Dec 1999');
  });

  it('leaves alone what is no day', () => {
    expect(dayWords('2022-13-01')).toBe('2022-13-01');
    expect(dayWords('yesterday')).toBe('yesterday');
  });
});
