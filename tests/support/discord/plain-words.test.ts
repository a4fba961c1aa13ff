import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from './plain-words.ts';

test.each([
  ['**bold** and *slanted* and _so_ and __under__', 'bold and slanted and so and under'],
  ['\\*not\\* \\_this\\_ \\`or\\` \\<@1\\>', '*not* _this_ `or` <@1>'],
  ['snake_case_stays and `stm_1_*a*` too', 'snake_case_stays and stm_1_*a* too'],
  ['[Newsweek](https://example.org/a_b?c) says', 'Newsweek says'],
  ['> quoted\n> twice\n-# small\n# head', 'quoted\ntwice\nsmall\nhead'],
  ['said <t:1644748200:D>', 'said 13 February 2022'],
  ['||hidden|| ~~gone~~ a*b 𠀀 🎉', 'hidden gone ab 𠀀 🎉'],
])('%j reads %j', (content, words) => {
  expect(partsOf({ content })).toEqual([words]);
});

test('each embed is a part, from its author to its footer; an empty one is none', () => {
  const embed = {
    author: { name: 'A*' },
    title: '**T**',
    description: 'd',
    fields: [{ name: 'n', value: 'v' }],
    footer: { text: 'f' },
  };
  expect(partsOf({ content: '', embeds: [embed, {}] })).toEqual(['A*\nT\nd\nn\nv\nf']);
});

test('a text whose every mark is escaped reads as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
      expect(partsOf({ content: escaped })).toEqual(text === '' ? [] : [text]);
    }),
  );
});

test('no text is too much', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'`*_|~\\[]()<>:# -a1\n') }), (content) => {
      expect(partsOf({ content }).length).toBeLessThan(2);
    }),
  );
});
