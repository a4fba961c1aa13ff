import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyseText, writeOut } from '../support/language.ts';

const FIXTURES = 'tests/fixtures/text';

const casesIn = (folder: string) =>
  readdirSync(join(FIXTURES, folder))
    .map((name) => join(folder, name))
    .filter((name) => existsSync(join(FIXTURES, name, 'input.txt')));

test.for([...casesIn('.'), ...casesIn('limits')])(
  'the text %s is read as its expected file says',
  async (name) => {
    const text = readFileSync(join(FIXTURES, name, 'input.txt'), 'utf8').trimEnd();
    await expect(writeOut(analyseText(text))).toMatchFileSnapshot(
      join('../fixtures/text', name, 'expected.txt'),
    );
  },
);

test('every known limit says what would be right', () => {
  const silent = casesIn('limits').filter((name) => !existsSync(join(FIXTURES, name, 'note.txt')));
  expect(silent).toEqual([]);
});
