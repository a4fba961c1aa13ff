/**
 * Foreign text for Discord's Markdown: nothing in an article can format, link, mention, become an emoji or open a block. Discord
 * drops a backslash before anything but a letter, a digit or a space, and shows the character behind it as it is.
 * How it reads, rule by rule: docs/decisions/0012-discord-markdown.md.
 */
import { visible } from '../../reply/visible.ts';

declare const surface: unique symbol;

/** Text that Discord shows as it is, or markup of our own; made in this file alone. */
export type DiscordSafe = string & { readonly [surface]: 'discord' };

/** Plain words on one line. */
export const escapeDiscord = (text: string): DiscordSafe => safe(escaped(visible(text)));

/** How long visible text gets, in UTF-16 units; never less than what `escapeDiscord` makes of it, whatever stands beside it. */
export const escapedLength = (text: string): number => escaped(text).length;

/** Words in bold. */
export const strongDiscord = (text: string): DiscordSafe => {
  const words = escapeDiscord(text);
  return words.trim() === '' ? words : safe(`**${words}**`);
};

/** A code span; words with a back-tick, which Discord cannot escape in one, stand as they are. */
export const codeDiscord = (text: string): DiscordSafe => {
  const words = visible(text);
  return words.trim() === '' || words.includes('`') ? escapeDiscord(text) : safe(`\`${words}\``);
};

/**
 * A masked link to an address that `linkAddress` has given. In its label Discord drops no backslash
 * (https://github.com/discord/discord-api-docs/issues/6185), and a label that looks like an address or has an emoji unmakes the link
 * (https://github.com/discord/discord-api-docs/issues/6088): a label that is not plain stands before a link of our own words.
 */
export const linkDiscord = (address: string, label: string): DiscordSafe => {
  const words = visible(label);
  if (words.trim() === '') return safe(`[link](${address})`);
  return PLAIN_LABEL.test(words)
    ? safe(`[${words}](${address})`)
    : safe(`${escapeDiscord(label)} ([link](${address}))`);
};

/** An instant that each reader sees as a day of their own calendar: https://discord.com/developers/docs/reference#message-formatting */
export const dayDiscord = (seconds: number): DiscordSafe => safe(`<t:${seconds}:D>`);

/** Prints side by side. Two bold words become one, between two code spans goes a space: Discord would take their marks together. */
export const besideDiscord = (pieces: readonly DiscordSafe[]): DiscordSafe => {
  let line = '';
  let last = '';
  for (const piece of pieces.filter((each) => each !== '')) {
    if (isStrong(last) && isStrong(piece))
      line = `${line.slice(0, -STRONG.length)}${piece.slice(STRONG.length)}`;
    else line += isCode(last) && isCode(piece) ? ` ${piece}` : piece;
    last = piece;
  }
  return safe(line);
};

/** Lines, or paragraphs with a blank line between. */
export const joinDiscord = (pieces: readonly DiscordSafe[], separator: '\n' | '\n\n'): DiscordSafe =>
  safe(pieces.filter((piece) => piece !== '').join(separator));

/** Markup of our own around what is safe already. */
export const markup = (strings: TemplateStringsArray, ...values: readonly DiscordSafe[]): DiscordSafe =>
  safe(String.raw({ raw: strings }, ...values));

/**
 * What Discord reads as more than a character: marks of format, spoiler and code, mentions and timestamps, headings, quotations, links;
 * the colon of an address and of an emoji; a dash that would open a list or small print, and the dot of a numbered list. An end of
 * the text counts as a space, whatever stands beside it.
 */
const SPECIAL = /[\\*_~|`<>@#[\]]|:(?!\s)|-(?=\s|$)|(?<=^|\d)\.(?=\s|$)/g;

/** Words in which Discord finds nothing even without a backslash. */
const PLAIN_LABEL =
  /^(?![-.]|\d+\.)(?:(?!\p{Extended_Pictographic})[\p{L}\p{Mn}\p{Mc}\p{Nd} .,!?'"‘’“”„«»()&+%–—…-]|:(?= ))+$/u;

const STRONG = '**';

const isStrong = (piece: string): boolean => piece.startsWith(STRONG);

const isCode = (piece: string): boolean => piece.startsWith('`');

const escaped = (text: string): string => text.replace(SPECIAL, '\\$&');

/** The one place that grants the type: callers above have escaped whatever Discord would obey. */
const safe = (text: string): DiscordSafe => text as DiscordSafe;
