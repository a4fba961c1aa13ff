import { describe, expect, it } from 'vitest';
import { rangeWords } from '../../../src/core/figures/range-words.ts';
import { timeOf } from '../../../src/core/figures/time-of.ts';

describe('a range', () => {
  it.each([
    [{ low: 100_000, high: 150_000 }, null, '100,000 to 150,000'],
    [{ low: 12, high: 12 }, 'km', '12 km'],
    [{ low: 950_000_000, high: 2_100_000_000 }, 'USD', 'USD 950 million to 2.1 billion'],
    [{ low: 9.5, high: 12 }, 'percent', '9.5 to 12 percent'],
    [{ low: 1_234_567, high: 1_234_567 }, null, '1,234,567'],
  ])('is shown without rounding', (ends, unit, words) => {
    expect(rangeWords(ends, unit)).toBe(words);
  });
});

describe('the time of a figure', () => {
  it.each([
    ['year -1', 'last year', '2030'],
    ['2030', 'in 2030', '2030'],
    ['2031', 'in 2031', 'now'],
    ['month -1', 'last month', '2031-02'],
    ['month -3', 'three months ago', '2030-12'],
    ['feb', 'in February', '2031-02'],
    ['mar', 'in March', 'now'],
    ['nov', 'in November', '2030-11'],
    ['jun 2014', 'in June 2014', '2014-06'],
    ['other', 'Before the war', 'before the war'],
    ['now', 'currently', 'now'],
  ])('“%s” in a document of 12 March 2031 is told from others', (time, words, expected) => {
    expect(timeOf(time, words, '2031-03-12')).toBe(expected);
  });

  it('is told by its words where the day of the document is not known', () => {
    expect(timeOf('year -1', 'Last year', null)).toBe('last year');
  });
});
