import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemError } from '../../../src/core/problem.ts';
import { readHtml } from '../../../src/corpus/html/read-html.ts';

const PROSE =
  'The harbour will open again on Sunday, the mayor said, and thanked everyone who had helped to clear it. ';
const PARAGRAPH = `<p>${PROSE.repeat(2)}</p>`;

const attempt = (html: string) => {
  try {
    return readHtml(html, 'a.html');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
};

test('markup made to exhaust its reader is answered within a few seconds', () => {
  const missing = { kind: 'article-missing', path: 'a.html' };
  const bombs = {
    closed: `${'<div>'.repeat(100_000)}${PARAGRAPH}${'</div>'.repeat(100_000)}`,
    open: `${'<div>'.repeat(14_000)}${PARAGRAPH}`,
    bold: `${PARAGRAPH}${'<b>'.repeat(14_000)}`,
    deep: `${'<div>'.repeat(300)}${PARAGRAPH}${'</div>'.repeat(300)}`,
    names: `<div class="${'comment '.repeat(1_000_000)}">${PARAGRAPH}</div>`,
  };
  for (const [name, bomb] of Object.entries(bombs)) {
    const started = performance.now();
    expect([name, attempt(bomb)]).toEqual([name, missing]);
    expect(performance.now() - started).toBeLessThan(3000);
  }
});

test('two hundred thousand character references are read like the characters they stand for', () => {
  const started = performance.now();
  expect(attempt(`${PARAGRAPH}<p>${'&amp;'.repeat(200_000)}</p>`)).toMatchObject({
    body: expect.stringContaining('&'.repeat(200_000)),
  });
  expect(performance.now() - started).toBeLessThan(8000);
});

test('the day comes from the data of the page before what it shows, and only if it exists', () => {
  const meta = (day: string) =>
    `<html><head><meta property="article:published_time" content="${day}"></head>`;
  const page = `<body>${PARAGRAPH}<time datetime="2030-02-30">x</time><time datetime="2030-02-03T10:00">y</time></body></html>`;
  expect(attempt(meta('2031-05-06T01:00:00Z') + page)).toMatchObject({ publishedAt: '2031-05-06' });
  expect(attempt(meta('2031-02-30') + page)).toMatchObject({ publishedAt: '2030-02-03' });
  expect(attempt(`<html><body>${PARAGRAPH}</body></html>`)).toMatchObject({ publishedAt: null });
});

test('an address that is not of the web is no address', () => {
  const head = '<html><head><link rel="canonical" href="javascript:alert(1)"></head>';
  expect(attempt(`${head}<body>${PARAGRAPH}</body></html>`)).toMatchObject({ url: null });
});

test('any markup is read or refused, and never throws anything else', () => {
  const pieces = [
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<',
    '>',
    '<html>',
    '<body>',
    '<q>',
    '<table><td>',
    '<!--',
    '<svg>',
    '<script>',
    '&amp;',
    '&#x0;',
    PROSE,
    '"',
    '<title>',
    '<a href="x">',
    '<figure>',
    '<template>',
    '<br>',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (html) => {
      const read = attempt(html.join(''));
      expect('body' in read || read.kind === 'article-missing').toBe(true);
    }),
    { numRuns: 200 },
  );
});
