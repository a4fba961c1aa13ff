import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reply, section } from '../../src/reply/build.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { foreignReply } from '../support/reply-arbitrary.ts';
import { aStatement } from '../support/reply-statement.ts';

it('a statement is one sentence with speaker, words, details and address', () => {
  expect(plainText(reply('answered', [aStatement({ parts: [{ text: '"We stay."' }] })]))).toBe(
    'Ada Larsen, mayor of Norhavn: "We stay." (direct, “promised”, Radio Norhavn, to fishermen, said 9 May 2023, ' +
      'Norhavn Post, stm_harbour001) https://post.example/harbour?page=1&from=home#:~:text=The%20harbour',
  );
});

it('the title of a section is not read out again before each statement', () => {
  const said = plainText(
    reply('answered', [section(['Ada Larsen, mayor of Norhavn'], [aStatement(), aStatement()])]),
  );
  expect(said.match(/Ada Larsen/g)).toHaveLength(1);
});

it('no text from an article brings control or hidden characters', () => {
  fc.assert(
    fc.property(foreignReply, (any) => {
      expect(plainText(any).replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u,
      );
    }),
  );
});
