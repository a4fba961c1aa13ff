import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../src/core/problem.ts';
import { readFrontMatter } from '../../../src/corpus/markdown/front-matter.ts';

const attempt = (text: string) => {
  try {
    return readFrontMatter(text, 'a.md');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
};
const ABSENT = { id: null, title: null, outlet: null, url: null, publishedAt: null };

test('values stay as they were written', () => {
  const { values, body } = readFrontMatter(
    '---\nid: 0012\ntitle: No\noutlet: "ACME: news"\npublishedAt: 2022-02-14\n---\nBody',
    'a.md',
  );
  expect(values).toEqual({
    id: '0012',
    title: 'No',
    outlet: 'ACME: news',
    url: null,
    publishedAt: '2022-02-14',
  });
  expect(body).toBe('\nBody');
});

test('a text that does not begin with three hyphens has no front matter', () => {
  for (const text of ['Words', '\n---\nid: x\n---\n', '----\nid: x\n----\n', '--- id: x', ''])
    expect(attempt(text)).toEqual({ values: ABSENT, problems: [], body: text });
});

test('empty values are absent', () => {
  expect(readFrontMatter('---\nid:\ntitle: ~\noutlet: null\nurl: ""\n---\n', 'a.md').values).toEqual(ABSENT);
});

test('a mistake is told with its line in the file', () => {
  expect(attempt('---\nid: x\ntitle: a: b\n---\n')).toMatchObject({
    kind: 'front-matter-broken',
    path: 'a.md',
    line: 3,
  });
  expect(attempt('---\nid: x\n\ttitle: y\n---\n')).toMatchObject({ kind: 'front-matter-broken', line: 3 });
  expect(attempt('---\nid: x\nid: y\n---\n')).toMatchObject({
    line: 3,
    reason: 'this key stands there twice',
  });
  expect(attempt('---\n- a list\n---\n')).toMatchObject({ kind: 'front-matter-broken', line: 2 });
  expect(attempt('---\nid: x\n')).toMatchObject({ kind: 'front-matter-broken', line: 1 });
});

test('YAML made to exhaust its reader is refused', () => {
  const tenfold = [...'bcdefghij'].map(
    (name, index) => `${name}: &${name} [${`*${'abcdefghij'[index]},`.repeat(10)}]`,
  );
  const bombs = [
    '['.repeat(9_000),
    '{'.repeat(9_000),
    '- '.repeat(9_000),
    '[',
    `a: &a [x]\n${tenfold.join('\n')}`,
    `a: ${'x'.repeat(30_000)}`,
  ];
  for (const bomb of [...bombs, '['.repeat(1_000_000)]) {
    const started = performance.now();
    expect(attempt(`---\n${bomb}\n---\nBody`)).toMatchObject({ kind: 'front-matter-broken' });
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

test('any block is read or refused, and never throws anything else', () => {
  const yaml = fc
    .array(fc.constantFrom(...'ab:-[]{}&*!|>\'"#%@, \n\t?~', 'id: ', 'title: ', '\n'))
    .map((units) => units.join(''));
  fc.assert(
    fc.property(yaml, (block) => attempt(`---\n${block}\n---\nBody`) !== undefined),
    { numRuns: 1000 },
  );
});
