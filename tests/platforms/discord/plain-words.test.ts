import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainWords } from '../../../src/platforms/discord/inbound/plain-words.ts';

it.each([
  ['<@123456789012345678> nato', 'nato'],
  ['<@!123456789012345678>   from:kuleba', 'from:kuleba'],
  ['nato <#123456789012345678> <@&123456789012345678>', 'nato'],
  ['nato @everyone', 'nato'],
  ['**NATO** is __not__ ||the|| ~~aim~~', 'NATO is not the aim'],
  ['> "We are not members"', '"We are not members"'],
  ['# Headline\n-# small', 'Headline\nsmall'],
  ['`stm_4k2v9q0x7m`', 'stm_4k2v9q0x7m'],
  ['see <https://example.org/a>', 'see https://example.org/a'],
  ['nato <:flag:123456789012345678> <a:wave:123456789012345678>', 'nato'],
  ['since <t:1644750000:D> nato', 'since   nato'],
  ['from:"Dmytro Kuleba" 5 < 6 > 4', 'from:"Dmytro Kuleba" 5 < 6 > 4'],
])('%j is read as %j', (text, expected) => {
  expect(plainWords(text)).toBe(expected);
});

it('words without any markup stay as they are', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,:;'"()?!-]*$/u), (text) => {
      expect(plainWords(text)).toBe(text.trim());
    }),
  );
});
