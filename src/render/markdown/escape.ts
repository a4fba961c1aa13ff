/**
 * Foreign text for Markdown (CommonMark 0.31 and GitHub's extensions): nothing in an article can format, link, embed
 * HTML or end the block it stands in.
 */
import { visible } from '../../reply/visible.ts';
import { webUrl } from '../../reply/web-url.ts';

declare const surface: unique symbol;

/** Text that Markdown shows as it is, or markup of our own; made in this file alone. */
export type MarkdownSafe = string & { readonly [surface]: 'markdown' };

/** Plain words on one line. */
export const escapeMarkdown = (text: string): MarkdownSafe =>
  safe(
    oneSpaced(text).replace(SPECIAL, '\\$&').replace(BEFORE_LINK, '\\$&').replace(AUTOLINK, breakAutolink),
  );

/** Words in bold; spaces at either end go outside, where they do not undo the bold. */
export const strongMarkdown = (text: string): MarkdownSafe => {
  const [, before = '', words = '', after = ''] = /^( *)(.*?)( *)$/.exec(escapeMarkdown(text)) ?? [];
  return safe(words === '' ? before : `${before}**${words}**${after}`);
};

/** A code span, fenced by more back-ticks than it contains (https://spec.commonmark.org/0.31.2/#code-spans). */
export const codeMarkdown = (text: string): MarkdownSafe => {
  const value = oneSpaced(text).trim();
  if (value === '') return safe('');
  const longest = Math.max(0, ...Array.from(value.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return safe(`${fence}${gap}${value}${gap}${fence}`);
};

/** A link for http and https; the label alone for any other address. */
export const linkMarkdown = (url: string, label: string): MarkdownSafe => {
  const address = webUrl(url);
  const words = escapeMarkdown(label === '' ? url : label);
  // In angle brackets parentheses are harmless; `&` would still begin an entity.
  return address === null ? words : safe(`[${words}](<${address.replaceAll('&', '\\&')}>)`);
};

/** One line of a block: what would open a heading, list or rule at its beginning is escaped. */
export const lineMarkdown = (pieces: readonly MarkdownSafe[]): MarkdownSafe =>
  safe(
    pieces
      .reduce((line, piece) => line + (touches(line, piece) ? ' ' : '') + piece, '')
      .trim()
      .replace(/^([-+=]|\d{1,9}(?=[.)]))/, escapeOpening),
  );

/** Lines or blocks, one after the other. */
export const joinMarkdown = (
  pieces: readonly MarkdownSafe[],
  separator: '\n' | '\n\n' | '\n>\n',
): MarkdownSafe => safe(pieces.join(separator));

/** Markup of our own around what is safe already. */
export const markup = (
  strings: TemplateStringsArray,
  ...values: readonly (MarkdownSafe | number)[]
): MarkdownSafe => safe(String.raw({ raw: strings }, ...values));

const SPECIAL = /[\\`*_{}[\]<>#|~$&]/g;

/** A `!` at the end would turn a link after it into an image. */
const BEFORE_LINK = /!$/;

/** What GitHub links without being asked (https://github.github.com/gfm/#autolinks-extension-). */
const AUTOLINK = /(?:https?|ftp|mailto|xmpp):|www\.|@/gi;

const breakAutolink = (found: string): string => `${found.slice(0, -1)}\\${found.slice(-1)}`;

const escapeOpening = (opening: string): string => (/\d/.test(opening) ? `${opening}\\` : `\\${opening}`);

const oneSpaced = (text: string): string => visible(text).replace(/ {2,}/g, ' ');

/** Two code spans or bold words side by side would become one, so a space goes between. */
const touches = (line: string, piece: string): boolean =>
  (line.endsWith('`') && piece.startsWith('`')) || (line.endsWith('*') && piece.startsWith('*'));

/** The one place that grants the type: callers above have escaped whatever Markdown would obey. */
const safe = (text: string): MarkdownSafe => text as MarkdownSafe;
