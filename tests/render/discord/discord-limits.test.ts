import { describe, expect, it } from 'vitest';
import { checkDiscordMessage, checkNothingObeyed } from '../../support/discord-limits.ts';
import { readDiscord } from '../../support/discord-markdown.ts';

const button = (changes: object) => ({ type: 2, style: 2, label: 'More', custom_id: 'run:help', ...changes });
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const many = <Item>(length: number, make: (at: number) => Item): readonly Item[] =>
  Array.from({ length }, (_, at) => make(at));

const embeds = (...all: readonly unknown[]) => ({ embeds: all });
const rows = (...all: readonly unknown[]) => ({ content: 'a', components: all });

describe('the check of limits', () => {
  it.each([
    [
      'embeds',
      embeds({ title: 'a'.repeat(256), description: 'a'.repeat(4096), color: 1 }, { description: 'b' }),
    ],
    ['words and buttons', { content: 'a'.repeat(2000), flags: 64, components: [row(button({}))] }],
    [
      'the body of an interaction’s answer',
      { ...embeds({ description: 'a' }), allowed_mentions: { parse: [] } },
    ],
  ])('finds nothing in good %s', (_, candidate) => {
    expect(checkDiscordMessage(candidate)).toEqual([]);
  });

  it.each([
    ['no message', null],
    ['an empty message', { embeds: [], components: [row(button({}))] }],
    ['a message of nothing to be seen', { content: ' \u200B\u00AD' }],
    ['long words', { content: 'a'.repeat(2001) }],
    ['an embed without words', embeds({ color: 1 })],
    ['an embed of spaces', embeds({ description: ' \n\u200B' })],
    ['an unknown key', embeds({ description: 'a', colour: 1 })],
    ['a long title', embeds({ title: 'a'.repeat(257) })],
    ['a long description', embeds({ description: 'a'.repeat(4097) })],
    ['a long footer', embeds({ title: 'a', footer: { text: 'a'.repeat(2049) } })],
    ['a long author', embeds({ title: 'a', author: { name: 'a'.repeat(257) } })],
    ['a long name of a field', embeds({ fields: [{ name: 'a'.repeat(257), value: 'a' }] })],
    ['a long value of a field', embeds({ fields: [{ name: 'a', value: 'a'.repeat(1025) }] })],
    ['many fields', embeds({ fields: many(26, () => ({ name: 'a', value: 'a' })) })],
    ['many embeds', embeds(...many(11, () => ({ title: 'a' })))],
    [
      'long embeds',
      embeds(...many(2, () => ({ description: 'a'.repeat(2900), author: { name: 'a'.repeat(101) } }))),
    ],
    ['half an emoji', embeds({ title: '\uD83D' })],
    ['a colour that is none', embeds({ title: 'a', color: 0x1000000 })],
    ['another address', embeds({ title: 'a', url: 'javascript:alert(1)' })],
    ['six rows', rows(...many(6, (at) => row(button({ custom_id: `${at}` }))))],
    ['an empty row', rows(row())],
    ['six buttons in a row', rows(row(...many(6, (at) => button({ custom_id: `${at}` }))))],
    ['a long id', rows(row(button({ custom_id: 'a'.repeat(101) })))],
    ['an id twice', rows(row(button({})), row(button({})))],
    ['no id', rows(row({ type: 2, style: 2, label: 'a' }))],
    ['a long label', rows(row(button({ label: 'a'.repeat(81) })))],
    ['neither label nor emoji', rows(row(button({ label: undefined })))],
    ['a link with an id', rows(row(button({ style: 5, url: 'https://a.example' })))],
    ['a link without an address', rows(row({ type: 2, style: 5, label: 'a' }))],
    ['a mention of an unknown kind', { content: 'a', allowed_mentions: { parse: ['all'] } }],
    ['a long nonce', { content: 'a', nonce: 'a'.repeat(26) }],
  ])('finds %s', (_, candidate) => {
    expect(checkDiscordMessage(candidate)).not.toEqual([]);
  });
});

describe('the check of what Discord would obey', () => {
  it('lets through what the printer writes itself', () => {
    const description = '**Ada**\n> “a” **b**\n-# said <t:1:D> · [Post](https://post.example) · `stm_a`';
    expect(checkNothingObeyed({ embeds: [{ title: 'Ada \\*', description }] })).toEqual([]);
  });

  it.each([
    '*a*',
    '_a_',
    '__a__',
    '~~a~~',
    '||a||',
    '```a```',
    '# a',
    '- a',
    '1. a',
    '> # a',
    '> - a',
    '**a *b***',
    '-# ||a||',
    '@everyone',
    '<@1>',
    '<#1>',
    '<@&1>',
    '</a:1>',
    ':tada:',
    '<:a:1>',
    'https://evil.example',
    '<https://evil.example>',
    '[*a*](https://evil.example)',
    'a\n\\- b\n- c',
  ])('finds %j', (description) => {
    expect(checkNothingObeyed({ embeds: [{ description }] })).not.toEqual([]);
  });

  it.each(['**a**', '`a`', '<t:1:D>', '[a](https://a.example)'])('finds %j in a title', (title) => {
    expect(checkNothingObeyed({ embeds: [{ title }] })).not.toEqual([]);
  });
});

describe('the reader of Discord’s Markdown', () => {
  it.each([
    ['\\*a\\* \\a', 'text: *a* \\a'],
    ['**a\\*** b', 'bold: a* text:  b'],
    ['`\\`', 'code: \\'],
    ['> a\n> b\nc', 'quote: a\nb text: c'],
    ['-# a\nb', 'small: a text: b'],
    ['[a\\*](https://a.example)', 'link: a\\*'],
    ['[🥺](https://a.example)', 'text: [🥺](https://a.example)'],
    ['[https://b.example](https://a.example)', 'text: [https://b.example](https://a.example)'],
    ['a - b # c > d 1. e', 'text: a - b # c > d 1. e'],
  ])('reads %j', (source, expected) => {
    expect(
      readDiscord(source)
        .map(({ kind, text }) => `${kind}: ${text}`)
        .join(' '),
    ).toBe(expected);
  });
});
