/** A message as somebody reads it aloud: its content and embeds without the marks of Discord's Markdown. */
import { type Fields, fieldsAt, listAt, textAt } from '../fields.ts';

/** The content and each embed that has words, from the top. */
export const partsOf = (message: Fields): readonly string[] =>
  [plainWords(textAt(message, 'content')), ...listAt(message, 'embeds').map(embedWords)].filter(
    (words) => words !== '',
  );

const embedWords = (embed: Fields): string =>
  [
    textAt(fieldsAt(embed, 'author'), 'name'),
    plainWords(textAt(embed, 'title')),
    plainWords(textAt(embed, 'description')),
    ...listAt(embed, 'fields').flatMap((field) => [
      plainWords(textAt(field, 'name')),
      plainWords(textAt(field, 'value')),
    ]),
    textAt(fieldsAt(embed, 'footer'), 'text'),
  ]
    .filter((words) => words !== '')
    .join('\n');

/** The first of the characters that stand for something put aside; no message has them. */
const ASIDE = 0xf0000;

/** Discord takes the backslash away before everything but letters, digits and spaces. */
const plainWords = (markdown: string): string => {
  const aside: string[] = [];
  const put = (text: string): string => String.fromCodePoint(ASIDE + aside.push(text) - 1);
  return markdown
    .replace(/\\([^\p{L}\p{N}\s])/gu, (_, character: string) => put(character))
    .replace(/(`{1,3})(?!`)(.+?)(?<!`)\1(?!`)/gs, (_, __, code: string) => put(code.trim()))
    .replace(/<t:(-?\d+)(?::[tTdDfFR])?>/g, (_, seconds: string) => put(longDay(Number(seconds))))
    .replace(/\[([^\]]*)\]\(<?https?:[^\s)]*>?\)/g, '$1')
    .replace(/^(?:> |-# |#{1,3} |[-*] )+/gm, '')
    .replace(/\*{1,3}|__|~~|\|\|/g, '')
    .replace(/(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/[\u{f0000}-\u{fffff}]/gu, (mark) => aside[(mark.codePointAt(0) ?? ASIDE) - ASIDE] ?? '');
};

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const longDay = (seconds: number): string => DAY.format(new Date(seconds * 1000));
