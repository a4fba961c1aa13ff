import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDocumentId } from '../../src/core/ids.ts';
import { ProblemError } from '../../src/core/problem.ts';
import { readMarkdown } from '../../src/corpus/markdown/read-markdown.ts';
import { readPlain } from '../../src/corpus/read-plain.ts';
import { toDocument } from '../../src/corpus/to-document.ts';
import { normalise } from '../../src/text/normalise.ts';

const SOURCE = { path: 'news/a.txt', inFolder: 'a.txt' };

test('a title in several lines becomes one line', () => {
  const draft = { ...readPlain('x\n\nThe body.'), title: ' A title\n in two\u00a0lines ', outlet: ' \n ' };
  expect(toDocument(draft, SOURCE)).toMatchObject({
    title: 'A title in two lines',
    text: 'A title in two lines\n\nThe body.',
    outlet: null,
  });
});

test('a name composed in another way gives the same id', () => {
  const idOf = (inFolder: string) => toDocument(readPlain('A'), { path: inFolder, inFolder }).id;
  expect(idOf('Cafe\u0301.txt')).toBe(idOf('Café.txt'));
  expect(idOf('a/b.txt')).not.toBe(idOf('b.txt'));
});

test('whatever is in a file, the document begins with its title, is normalised and has an id, or the file is empty', () => {
  const content = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...'ab \n\r\t\u00a0#*-_“\u200b')).map((units) => units.join('')),
  );
  fc.assert(
    fc.property(content, fc.constantFrom(readPlain, readMarkdown), (text, read) => {
      try {
        const document = toDocument(read(text, 'a'), SOURCE);
        expect(document.text === document.title || document.text.startsWith(`${document.title}\n\n`)).toBe(
          true,
        );
        expect(document.title).toMatch(/^\S(.*\S)?$/u);
        expect(normalise(document.text).text).toBe(document.text);
        expect(isDocumentId(document.id)).toBe(true);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        expect(['file-empty', 'front-matter-broken']).toContain(error.problem.kind);
      }
    }),
    { numRuns: 300 },
  );
});
