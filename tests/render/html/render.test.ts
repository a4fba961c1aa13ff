import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../src/render/html/render.ts';
import { STYLE } from '../../../src/render/html/style.ts';
import {
  actions,
  code,
  day,
  excerpt,
  facts,
  heading,
  link,
  list,
  mark,
  notice,
  paragraph,
  reply,
  section,
  steps,
  strong,
} from '../../../src/reply/build.ts';
import type { Block } from '../../../src/reply/nodes.ts';
import { webUrl } from '../../../src/reply/web-url.ts';
import { colourSchemes, contrast } from '../../support/contrast.ts';
import { faultsIn, leapsIn, readPage, withoutSpace } from '../../support/html-page.ts';
import { addressesIn, foreignReply } from '../../support/reply-arbitrary.ts';
import { aStatement } from '../../support/reply-statement.ts';
import { wordsIn } from '../../support/reply-words.ts';

const page = (...blocks: readonly Block[]): string =>
  renderHtml(reply('answered', blocks), { title: 'An answer' });

/** What stands in the page besides its frame, without line breaks. */
const show = (...blocks: readonly Block[]): string =>
  /<h1 dir="auto">An answer<\/h1>(.*)<\/main>/s.exec(page(...blocks))?.[1]?.replaceAll('\n', '') ?? '';

const EVERYTHING: readonly Block[] = [
  heading('What was said'),
  paragraph('Since ', day('2023-05-09'), ' ', strong('two'), ' ', code('stm_a')),
  section(['Ada Larsen'], [aStatement(), aStatement({ kind: 'indirect' }), section(['Deeper'], [])]),
  excerpt('before ', mark('meant'), ' after'),
  list([['one'], [link('https://post.example', 'Post')]]),
  steps([['first']]),
  facts([['port', ['deep']]]),
  notice('info', 'fine'),
  notice('warning', 'careful'),
  notice('problem', 'broken'),
  actions({ label: 'More', line: 'who-said harbour page:2' }),
];

describe('any text from an article', () => {
  const known = readPage(page(...EVERYTHING, paragraph('שלום ', 'עולם')));

  it('brings no element and no attribute of its own, and every tag is closed', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        const html = renderHtml(any, { title: 'An answer' });
        const { elements, attributes } = readPage(html);
        expect(faultsIn(html)).toEqual([]);
        expect([...elements].filter((name) => !/^h[1-6]$/.test(name) && !known.elements.has(name))).toEqual(
          [],
        );
        expect([...attributes].filter((name) => !known.attributes.has(name))).toEqual([]);
      }),
    );
  });

  it('is shown word for word, and nothing besides', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        const { words } = readPage(renderHtml(any, { title: 'An answer' }));
        expect(words.replace(/^Ananswer/, '')).toBe(
          withoutSpace(wordsIn(any.children)) + (any.answerId ?? ''),
        );
      }),
    );
  });

  it('links only to web addresses of its own links', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        const addresses = addressesIn(any.children).map(webUrl);
        expect(readPage(renderHtml(any, { title: 'An answer' })).links).toEqual(
          addresses.filter((url) => url !== null),
        );
      }),
    );
  });

  it('leaves the headings in order, the first of them alone at the top', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        const { levels } = readPage(renderHtml(any, { title: 'An answer' }));
        expect(leapsIn(levels)).toEqual([]);
        expect(levels.filter((level) => level === 1)).toEqual([1]);
      }),
    );
  });
});

describe('escaping', () => {
  it.each([
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    [`"a" 'b'`, '&quot;a&quot; &#39;b&#39;'],
    ['a\u0000b\u202Ec\nd', 'a␀bc d'],
  ])('writes %j as %j', (text, html) => {
    expect(show(paragraph(text))).toBe(`<p dir="auto">${html}</p>`);
  });

  it('keeps an address from ending its attribute', () => {
    expect(show(paragraph(link(`https://a.example/"onclick='x'&copy;`, 'x')))).toBe(
      '<p dir="auto"><a href="https://a.example/%22onclick=&#39;x&#39;&amp;copy;" rel="noreferrer">x</a></p>',
    );
  });

  it('links nothing but web addresses', () => {
    expect(show(paragraph(link('javascript:alert(1)', 'here')))).toBe('<p dir="auto">here</p>');
  });
});

describe('direction', () => {
  it('is that of the words where they stand alone', () => {
    expect(show(paragraph('שלום'))).toBe('<p dir="auto">שלום</p>');
  });

  it('of words beside others cannot reorder these', () => {
    expect(show(paragraph('said ', 'שלום', ' twice'))).toBe('<p dir="auto">said <bdi>שלום</bdi> twice</p>');
  });
});

describe('a page', () => {
  it('is called after the heading that the reply begins with', () => {
    expect(page(heading('harbour: ', strong('4')))).toContain('<title>harbour: 4</title>');
    expect(readPage(page(heading('harbour'), section(['a'], []))).levels).toEqual([1, 2]);
    expect(page(heading(' '), paragraph('a'))).toContain('<title>An answer</title>');
  });

  it('lets a browser run and fetch nothing', () => {
    const html = page(...EVERYTHING);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/);
  });

  it('tells its language, and fits the width of a phone', () => {
    expect(page()).toContain('<html lang="en">');
    expect(page()).toContain('width=device-width');
  });

  it('has no list, no heading and no title without anything in it', () => {
    expect(show(list([]), facts([]), actions(), section([' '], []))).toBe('<section></section>');
  });
});

describe('a statement', () => {
  it('is a quotation only where all words are quoted', () => {
    expect(show(aStatement())).toContain('<blockquote');
    expect(show(aStatement({ kind: 'indirect' }))).not.toContain('<blockquote');
    expect(show(aStatement({ kind: 'mixed' }))).not.toContain('<blockquote');
  });
});

describe('colours', () => {
  const schemes = colourSchemes(STYLE);
  const pairs = [
    ['words', 'ground'],
    ['quiet', 'ground'],
    ['link', 'ground'],
    ['warning', 'ground'],
    ['problem', 'ground'],
    ['mark-words', 'mark'],
  ] as const;

  it.each(['light', 'dark'] as const)('can be told apart where it is %s', (scheme) => {
    const colour = (name: string): string => schemes[scheme].get(name) ?? '#000000';
    const faint = pairs.filter(([words, ground]) => contrast(colour(words), colour(ground)) < 4.5);
    expect(faint).toEqual([]);
  });
});
