import { describe, expect, test } from 'vitest';
import { readPassage } from '../../src/text/read-passage.ts';
import { tools } from '../support/language.ts';

const sentencesOf = (text: string) => {
  const { sentences, tokens } = readPassage(text, null, tools);
  return sentences.map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last - 1]?.end));
};

describe('sentences', () => {
  test.each([
    ['a full stop ends one', ['It is so.', 'It was.']],
    ['an abbreviation ends none', ['Sen. Lee of the U.S. Senate came at 9 a.m. on Friday.', 'He left.']],
    ['an abbreviation before a small word with a capital ends one', ['It is in the U.S.', 'He left.']],
    ['a stop inside a quotation ends none', ['“It is. It was,” Lee said.']],
    ['the closing mark behind a stop ends one', ['Lee said: “It is.”', 'He left.']],
    ['a question before its cue ends none', ['“Is it?” Lee asked.']],
    ['a question before another sentence ends one', ['“Is it?”', 'The door closed.']],
    ['two quotations in a row are two', ['“It is.”', '“It was.”']],
    ['a small letter begins none', ['It is so... and so on.']],
    ['initials before a quotation with a capital end one', ['He left Harl, N.H.', '“It was so,” Lee said.']],
    ['an hour before a quotation with a capital ends one', ['He left at 6 a.m.', '“It was so,” Lee said.']],
    ['initials before a quotation without a capital end none', ['The U.N. “must act,” Lee said.']],
    ['a title before a nickname ends none', ['Gen. “Tiny” Lee left.']],
    ['a comma inside the marks ends none', ['“It is so, it was so,” Lee said.']],
    ['an abbreviation and a comma inside the marks end none', ['“It is in the U.S.,” Lee said.']],
    ['an abbreviation inside the marks ends one', ['“It is in the U.S.”', 'Lee left.']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
  });

  test('a line break always ends one', () => {
    expect(sentencesOf('It is\nso it')).toEqual(['It is', 'so it']);
  });

  test('one without an end is cut, and nothing is lost', () => {
    const words = Array.from({ length: 2500 }, () => 'so').join(' ');
    const sentences = sentencesOf(words);
    expect(sentences).toHaveLength(3);
    expect(sentences.join(' ')).toBe(words);
  });
});
