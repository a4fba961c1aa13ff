import { describe, expect, it } from 'vitest';
import { toReadline } from '../../../src/platforms/terminal/completer.ts';

const replaced = (line: string, from: number, ...candidates: readonly string[]): string =>
  toReadline(line, { candidates, from })[1];

describe('toReadline', () => {
  it('has what was typed replaced by what the candidates share, when that is longer', () => {
    expect(replaced('who-said dmy', 9, 'Dmytro Kuleba', 'Dmytro Razumkov')).toBe('dmy');
  });

  it('has nothing replaced when the candidates share less than was typed', () => {
    expect(replaced('who-said nat', 9, 'NATO', 'National Guard')).toBe('N');
    expect(replaced('who-said nat', 9, 'alliance', 'NATO')).toBe('');
  });

  it('has a longer name replaced by a single shorter candidate', () => {
    expect(replaced('who-said north atl', 9, 'NATO')).toBe('north atl');
  });

  it('bears no candidates', () => {
    expect(toReadline('x', { candidates: [], from: 0 })[0]).toEqual([]);
  });
});
