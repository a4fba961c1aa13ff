import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeDiscord, escapedLength } from '../../../src/render/discord/escape.ts';
import { inlineOf } from '../../../src/render/discord/handle/inline.ts';
import { code, day, link, mark, strong, text } from '../../../src/reply/build.ts';
import type { Inline } from '../../../src/reply/nodes.ts';
import { visible } from '../../../src/reply/visible.ts';
import { readDiscord, shownText } from '../../support/discord-markdown.ts';
import { foreignInlines, foreignText } from '../../support/reply-arbitrary.ts';

/** What Discord shows, as `kind: words`. */
const read = (...children: readonly Inline[]): readonly string[] =>
  readDiscord(inlineOf(children)).map(({ kind, text: words, url }) => `${kind}: ${url ?? words}`);

describe('text from an article', () => {
  it('is shown as it is, and is nothing but text', () => {
    fc.assert(
      fc.property(foreignText, (words) => {
        expect(readDiscord(escapeDiscord(words)).filter(({ kind }) => kind !== 'text')).toEqual([]);
        expect(shownText(readDiscord(escapeDiscord(words)))).toBe(visible(words));
      }),
    );
  });

  it('becomes nothing of its own beside other words either, and only our marks mark', () => {
    fc.assert(
      fc.property(foreignInlines, (children) => {
        const ours = new Set(children.flatMap(({ type }) => KINDS[type]).concat('text'));
        const found = readDiscord(inlineOf(children));
        expect(found.filter(({ kind }) => !ours.has(kind))).toEqual([]);
        expect(found.flatMap(({ inner }) => inner).filter(({ kind }) => kind !== 'text')).toEqual([]);
      }),
    );
  });

  it('is never longer than it was measured, however it is cut', () => {
    fc.assert(
      fc.property(foreignText.map(visible), fc.nat(), (words, place) => {
        const at = place % (words.length + 1);
        const measured = escapedLength(words.slice(0, at)) + escapedLength(words.slice(at));
        expect(escapeDiscord(words).length).toBeLessThanOrEqual(measured);
      }),
    );
  });
});

const KINDS: Readonly<Record<Inline['type'], readonly string[]>> = {
  text: [],
  strong: ['bold'],
  mark: ['bold'],
  code: ['code'],
  command: ['code'],
  link: ['link'],
  day: ['timestamp'],
};

describe('escaping', () => {
  it.each([
    ['*no* _emphasis_ __nor__ ~~struck~~', '\\*no\\* \\_emphasis\\_ \\_\\_nor\\_\\_ \\~\\~struck\\~\\~'],
    ['||spoiler|| `code` ```block```', '\\|\\|spoiler\\|\\| \\`code\\` \\`\\`\\`block\\`\\`\\`'],
    ['# h', '\\# h'],
    ['-# small', '-\\# small'],
    ['> quote >>> all', '\\> quote \\>\\>\\> all'],
    ['- item', '\\- item'],
    ['1986. item', '1986\\. item'],
    ['a 3.5 % rise, well-known - at last.', 'a 3.5 % rise, well-known \\- at last.'],
    ['[a](https://a.example)', '\\[a\\](https\\://a.example)'],
    ['<@1> <@&2> <#3> </a:4> <id:guide>', '\\<\\@1\\> \\<\\@&2\\> \\<\\#3\\> \\</a\\:4\\> \\<id\\:guide\\>'],
    ['@everyone @here', '\\@everyone \\@here'],
    ['<t:0:R> <:a:1> :tada: note: yes', '\\<t\\:0\\:R\\> \\<\\:a\\:1\\> \\:tada: note: yes'],
    ['¯\\_(ツ)_/¯', '¯\\\\\\_(ツ)\\_/¯'],
  ])('writes %j as %j', (words, markdown) => {
    expect(escapeDiscord(words)).toBe(markdown);
    expect(shownText(readDiscord(markdown))).toBe(words);
  });

  it.each([
    ['a list', [text('19'), strong('86'), text('. item')]],
    ['a list', [text('-'), text(' item')]],
    ['small print', [text('-'), text('# small')]],
    ['an emoji', [text(':ta'), text('da:')]],
    ['an address', [text('https:'), text('//a.example')]],
    ['a timestamp', [text('<t'), text(':0>')]],
  ])('makes no %s of two nodes', (_, children) => {
    expect(read(...children).every((each) => /^(?:text|bold): /.test(each))).toBe(true);
  });

  it('joins neighbours in bold and keeps code spans apart', () => {
    expect(inlineOf([strong('a'), mark('b'), text('*'), strong('c')])).toBe('**ab**\\***c**');
    expect(read(code('a'), code('b'), text('`'))).toEqual(['code: a', 'text:  ', 'code: b', 'text: `']);
    expect(read(strong('a'), strong(' '), strong(''), strong('b'))).toEqual([
      'bold: a',
      'text:  ',
      'bold: b',
    ]);
  });

  it('shows words with a back-tick without a code span', () => {
    expect(read(code('``quoted``'))).toEqual(['text: ``quoted``']);
  });

  it('shows nothing for empty words', () => {
    expect(inlineOf([strong(''), code('\u200B'), text(''), mark('')])).toBe('');
  });
});

describe('a link', () => {
  it.each([
    'Norhavn Post',
    'Who owns the harbour?',
    'Havnen: hva nå?',
    'Post (Norhavn)',
    'नॉरहव्न समाचार',
    '港湾新聞',
  ])('%s is its own label', (label) => {
    expect(read(link('https://post.example/a', label))).toEqual(['link: https://post.example/a']);
  });

  it.each([
    'Post_of_Norhavn',
    'https://bank.example',
    'discord.gg/abc',
    '🥺 Post',
    'ℹ Post',
    ':tada:',
    '1. Post',
    '- Post',
    'a](https://b.example',
    '@everyone',
    'می\u200Cگوید',
    '1\u20E3',
  ])('has words of our own where Discord would change or refuse the label %j', (label) => {
    expect(read(link('https://post.example/a', label))).toEqual([
      `text: ${label} (`,
      'link: https://post.example/a',
      'text: )',
    ]);
  });

  it('without a label has words of our own', () => {
    expect(inlineOf([link('https://post.example', ' ')])).toBe('[link](https://post.example)');
  });

  it('keeps brackets and spaces from ending the address', () => {
    expect(read(link('https://post.example/a_(b) "c"<d>', 'Post'))).toEqual([
      'link: https://post.example/a_%28b%29%20%22c%22%3Cd%3E',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'https://',
    'http://[',
    'discord://x',
    'https://a b.example',
    'mailto:a@b.example',
  ])('is not made to %s', (url) => {
    expect(read(link(url, 'here'))).toEqual(['text: here']);
  });
});

describe('a day', () => {
  it('is shown in each reader’s own words', () => {
    expect(inlineOf([text('said '), day('2022-02-13')])).toBe('said <t:1644748200:D>');
  });

  it('that does not exist is shown as it is written', () => {
    expect(inlineOf([day('2022-02-30')])).toBe('2022-02-30');
    expect(inlineOf([day('<t:0:R>')])).toBe('\\<t\\:0\\:R\\>');
  });
});
