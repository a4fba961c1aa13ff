import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/text/language.ts';
import { readPassage } from '../../src/text/read-passage.ts';
import { lexicon, tools } from '../support/language.ts';

const languageOfWords = (words: string) => languageOf(readPassage(words, null, tools).tokens, lexicon);
const FIXTURES = 'tests/fixtures/text';

describe('the language of words', () => {
  test.each([
    ['It was the tide that took the boat.', 'english'],
    ['She said that the inn «La Route du Sel» was full.', 'english'],
    ['Les bateaux sont restés dans le port.', 'other'],
    ['Die Boote sind im Hafen geblieben, weil es nicht regnete.', 'other'],
    ['Los barcos se quedaron en el puerto.', 'other'],
    ['Le barche sono rimaste nel porto con gli altri.', 'other'],
    ['Os barcos não saíram do porto com os outros.', 'other'],
    ['De boten zijn niet uit de haven gekomen.', 'other'],
    ['Båtarna är kvar och det är inte bra.', 'other'],
    ['Nie ma już łodzi, które są w porcie.', 'other'],
    ['Човни залишилися в порту.', 'other'],
    ['بقيت القوارب في الميناء.', 'other'],
    ['船留在港口。', 'other'],
    ['Marie de la Tour, Los Altos', 'unclear'],
    ['Carpe diem', 'unclear'],
    ['41, 39', 'unclear'],
    ['', 'unclear'],
  ] as const)('“%s” is %s', (words, language) => {
    expect(languageOfWords(words)).toBe(language);
  });

  test('is never another one in the English texts that we test with', () => {
    const others = readdirSync(FIXTURES)
      .filter((name) => name !== 'limits' && !name.startsWith('other-language'))
      .flatMap((name) => readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8').split('\n'))
      .filter((line) => languageOfWords(line) === 'other');
    expect(others).toEqual([]);
  });
});
