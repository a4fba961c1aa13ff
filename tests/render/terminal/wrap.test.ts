import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { run, urlRun } from '../../../src/render/terminal/handle/inline.ts';
import { wrap } from '../../../src/render/terminal/wrap.ts';

const lines = (width: number, ...words: readonly string[]): readonly string[] =>
  wrap(
    words.map((word) => run(word)),
    width,
  ).map((line) => line.map((piece) => piece.text).join(''));

describe('wrap', () => {
  it('breaks at spaces and drops the space at the break', () => {
    expect(lines(10, 'one two three')).toEqual(['one two', 'three']);
  });

  it('counts wide characters as two columns', () => {
    expect(lines(4, '漢字かな')).toEqual(['漢字', 'かな']);
  });

  it('never takes an emoji family or a letter and its accents apart', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(lines(4, family.repeat(3))).toEqual([family.repeat(2), family]);
    expect(lines(2, 'e\u0301e\u0301e\u0301')).toEqual(['e\u0301e\u0301', 'e\u0301']);
  });

  it('breaks a grapheme that is wider than the line, since nothing else would stop it', () => {
    const widest = Math.max(...lines(10, 'ᄀ'.repeat(100)).map((line) => stringWidth(line)));
    expect(widest).toBeLessThanOrEqual(10);
  });

  it('does not break between two runs that touch', () => {
    expect(lines(8, 'see (', 'stm_a', ')')).toEqual(['see', '(stm_a)']);
  });

  it('keeps an address whole between words that touch it', () => {
    const url = 'https://post.example/a-long-way';
    const runs = [run('before('), urlRun(url), run(')')];
    const shown = wrap(runs, 12).map((line) => line.map((piece) => piece.text).join(''));
    expect(shown).toContain(url);
  });

  it('gives no line for nothing', () => {
    expect(lines(10, '', '  ')).toEqual([]);
  });
});
