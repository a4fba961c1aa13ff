import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/render.ts';
import { code, heading, link, paragraph, reply, section, strong } from '../../../src/reply/build.ts';
import type { Block } from '../../../src/reply/nodes.ts';
import { webUrl } from '../../../src/reply/web-url.ts';
import { markupOf } from '../../support/markdown-markup.ts';
import { addressesIn, foreignReply } from '../../support/reply-arbitrary.ts';

const show = (...blocks: readonly Block[]): string => renderMarkdown(reply('answered', blocks));

describe('any text from an article', () => {
  it('brings no HTML, image, entity or link of its own', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        const { links, strays } = markupOf(renderMarkdown(any));
        expect(strays).toEqual([]);
        expect(links).toEqual(
          addressesIn(any.children)
            .map(webUrl)
            .filter((url) => url !== null),
        );
      }),
    );
  });

  it('opens no heading, list, quotation, rule or code block', () => {
    fc.assert(
      fc.property(foreignReply, (any) => {
        expect(markupOf(renderMarkdown(any)).intruders).toEqual([]);
      }),
    );
  });
});

describe('escaping', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1986. no list', '1986\\. no list'],
    ['*no* _emphasis_', '\\*no\\* \\_emphasis\\_'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['https://a.example www.a.example a@b.example', 'https\\://a.example www\\.a.example a\\@b.example'],
    ['{{ page.title }}', '\\{\\{ page.title \\}\\}'],
    ['a 3.5 % rise - at last', 'a 3.5 % rise - at last'],
  ])('writes %j as %j', (text, markdown) => {
    expect(show(paragraph(text))).toBe(markdown);
  });

  it('escapes an opening that only two nodes together make', () => {
    expect(show(paragraph('19', '86', '. no list'))).toBe('1986\\. no list');
  });

  it('fences code with more back-ticks than it has', () => {
    expect(show(paragraph(code('a``b`')))).toBe('``` a``b` ```');
  });

  it('keeps neighbours apart that would become one', () => {
    expect(show(paragraph(code('a'), code('b'), strong('c'), strong('d')))).toBe('`a` `b`**c** **d**');
  });

  it('keeps an exclamation mark from turning a link into an image', () => {
    expect(show(paragraph('Look!', link('https://a.example', 'here')))).toBe(
      'Look\\![here](<https://a.example>)',
    );
  });

  it('links nothing but web addresses', () => {
    expect(show(paragraph(link('javascript:alert(1)', 'here')))).toBe('here');
  });

  it('keeps a name for an entity out of an address', () => {
    expect(show(paragraph(link('https://a.example/?a=1&copy;=2', 'x')))).toBe(
      '[x](<https://a.example/?a=1\\&copy;=2>)',
    );
  });
});

describe('structure', () => {
  it('goes down to the sixth level of headings and no further', () => {
    const deep = ['e', 'd', 'c', 'b', 'a'].reduce<Block>(
      (inner, title) => section([title], [inner]),
      paragraph('end'),
    );
    expect(show(heading('top'), deep).split('\n\n')).toEqual([
      '## top',
      '### a',
      '#### b',
      '##### c',
      '###### d',
      '###### e',
      'end',
    ]);
  });
});
