import { expect, test } from 'vitest';
import { extract } from '../../src/text/extract.ts';
import { tools } from '../support/language.ts';

test('a quotation of many pages is quoted from its first word to its last', () => {
  const words = Array.from({ length: 400 }, (_, at) => `Pier ${at} needs a new wall and more stones.`).join(
    ' ',
  );
  const { statements } = extract(`“${words.slice(0, -1)},” said Mayor Ann Lee.`, null, tools);
  expect(statements.map(({ parts }) => parts.map(({ text }) => text))).toEqual([
    [`“${words.slice(0, -1)},”`],
  ]);
});
