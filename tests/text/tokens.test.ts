import { describe, expect, test } from 'vitest';
import { tools } from '../support/language.ts';

const cut = (text: string) => tools.tag(text).map((word) => word.text);

describe('a text is cut into words', () => {
  test.each([
    ['the U.S. navy', ['the', 'U.S.', 'navy']],
    ['Sen. Lee, D-S.C., at 9 a.m. today', ['Sen.', 'Lee', ',', 'D-S.C.', ',', 'at', '9', 'a.m.', 'today']],
    ['It is so. No.', ['It', 'is', 'so', '.', 'No', '.']],
    ['as am I. He', ['as', 'am', 'I', '.', 'He']],
    ['4,000.5 or 3,', ['4,000.5', 'or', '3', ',']],
    ["don't, Lee's, Lees'", ['do', "n't", ',', 'Lee', "'s", ',', 'Lees', "'"]],
    ["Maura O'Neill, Luc D’Arvel", ['Maura', "O'Neill", ',', 'Luc', 'D’Arvel']],
    ["the boys' kites", ['the', 'boys', "'", 'kites']],
    ['well-known e-mail', ['well-known', 'e-mail']],
    ['“so” «so»', ['“', 'so', '”', '«', 'so', '»']],
    ['so...now--here—there', ['so', '...', 'now', '--', 'here', '—', 'there']],
    ['https://x.y/z?q=1 @lee #so', ['https://x.y/z?q=1', '@lee', '#so']],
    ['', []],
    [' \n ', []],
  ])('%j', (text, words) => {
    expect(cut(text)).toEqual(words);
  });

  test('with offsets into it', () => {
    const text = '  “It’s  so,” Dr. Lee said.';
    for (const { start, end, text: word } of tools.tag(text)) expect(text.slice(start, end)).toBe(word);
  });

  test('none of which is longer than the tagger can bear', () => {
    const longest = (text: string) => Math.max(...cut(text).map((word) => word.length));
    expect(longest('x'.repeat(5000))).toBeLessThan(1000);
    expect(longest('x-'.repeat(5000))).toBeLessThan(1000);
  });
});

test.each([
  ['Russia-led talks', 'Russia-led', 'ADJ'],
  ['a large-scale attack', 'large-scale', 'NOUN'],
  ['Harl Live’s host', 'Live', 'PROPN'],
  ["with O'Neill at noon", "O'Neill", 'PROPN'],
])('in “%s” the word %s is tagged %s', (text, word, pos) => {
  expect(tools.tag(text).find((each) => each.text === word)?.pos).toBe(pos);
});
