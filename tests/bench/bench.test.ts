import { describe, expect, it } from 'vitest';
import { type Figure, holds, showFigures } from '../../bench/figures.ts';
import { inventWord } from '../../bench/invent.ts';
import { makeRecords } from '../../bench/make-corpus.ts';
import { makeArticles } from '../../bench/news.ts';
import { quantile } from '../../bench/quantile.ts';
import { makeQuestions } from '../../bench/questions.ts';

const figure = (value: number, bound: Figure['bound']): Figure => ({ name: 'a', value, unit: 'ms', bound });

describe('a bound', () => {
  it('that must be reached holds at it, one that must not be reached does not', () => {
    expect(holds(figure(4, { atLeast: 4 }))).toBe(true);
    expect(holds(figure(3.99, { atLeast: 4 }))).toBe(false);
    expect(holds(figure(15, { under: 15 }))).toBe(false);
    expect(holds(figure(14.99, { under: 15 }))).toBe(true);
    expect(holds(figure(1e9, null))).toBe(true);
  });

  it('is shown with whether it holds', () => {
    const shown = showFigures([
      figure(3, { atLeast: 4 }),
      figure(1234.5, { under: 2000 }),
      figure(0.123, null),
    ]);
    expect(shown.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
      'a 3 ms at least 4 ms short',
      'a 1,235 ms under 2000 ms ok',
      'a 0.12 ms',
    ]);
  });
});

it('a quantile is a value that was measured', () => {
  const values = Array.from({ length: 200 }, (_, at) => 200 - at);
  expect([0, 0.5, 0.99, 1].map((share) => quantile(values, share))).toEqual([1, 100, 198, 200]);
});

describe('what is made up', () => {
  it('is the same every time', () => {
    expect(makeArticles(3)).toEqual(makeArticles(3));
    expect([...makeRecords({ from: 0, to: 30 })]).toEqual([...makeRecords({ from: 0, to: 30 })]);
    expect(makeQuestions(20, 1_000)).toEqual(makeQuestions(20, 1_000));
  });

  it('has no slot left unfilled', () => {
    expect(makeArticles(50).filter(({ text }) => /[{}]|undefined/.test(text))).toEqual([]);
  });

  it('has different words for different numbers', () => {
    expect(new Set(Array.from({ length: 2 ** 18 }, (_, number) => inventWord(number))).size).toBe(2 ** 18);
  });

  it('has statements whose spans are their words', () => {
    for (const { document, analysis } of makeRecords({ from: 0, to: 100 })) {
      for (const { parts, cue, mention, speaker } of analysis.statements) {
        for (const span of [...parts, cue, mention])
          expect(document.text.slice(span?.start, span?.end)).toBe(span?.text);
        expect(mention?.text).toBe(speaker?.name);
        expect(cue?.text).toBe('said');
      }
    }
  });
});
