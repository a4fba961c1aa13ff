/** A message as Discord would show it. */
import { dayWords } from '../../../reply/day-words.ts';
import { MESSAGE_EMBEDS, MESSAGE_ROWS, MESSAGE_TEXT } from '../../discord/limits.ts';
import { escapePrinted, type HtmlSafe, joinHtml, linkHtml, markup } from '../escape.ts';
import { DISCORD_MESSAGE, type DiscordEmbed, type DiscordMessage } from './discord-message.ts';
import { type Line, readLines } from './read-lines.ts';
import { readSpans, type Span } from './read-spans.ts';
import type { Shown } from './shown.ts';

/** Throws for a body that is none of ours. */
export const showDiscord = (body: string): Shown => {
  const message = DISCORD_MESSAGE.parse(JSON.parse(body));
  const { content, embeds, components } = message;
  const before =
    content === undefined ? markup`` : markup`<p dir="auto">${spansHtml(readSpans(content))}</p>`;
  return {
    card: markup`<div class="discord">${before}${joinHtml(embeds.map(embedHtml))}${joinHtml(components.map(rowHtml))}</div>`,
    measures: [
      { what: 'cards', used: embeds.length, limit: MESSAGE_EMBEDS },
      { what: 'characters in them', used: charactersIn(message), limit: MESSAGE_TEXT },
      { what: 'rows of buttons', used: components.length, limit: MESSAGE_ROWS },
    ],
    readOut: null,
  };
};

const charactersIn = ({ embeds }: DiscordMessage): number =>
  embeds
    .flatMap(({ title, description, author, footer }) => [title, description, author?.name, footer?.text])
    .reduce((sum, words) => sum + (words?.length ?? 0), 0);

const embedHtml = ({ author, title, description, color, footer }: DiscordEmbed): HtmlSafe => {
  const bar = escapePrinted(`#${color.toString(16).padStart(6, '0')}`);
  return markup`<div class="card" style="border-inline-start-color:${bar}">${joinHtml([
    ...(author === undefined ? [] : [markup`<p class="author" dir="auto">${escapePrinted(author.name)}</p>`]),
    ...(title === undefined ? [] : [markup`<h4 dir="auto">${spansHtml(readSpans(title))}</h4>`]),
    ...(description === undefined ? [] : readLines(description).map(lineHtml)),
    ...(footer === undefined ? [] : [markup`<p class="footer" dir="auto">${escapePrinted(footer.text)}</p>`]),
  ])}</div>`;
};

const rowHtml = ({ components }: DiscordMessage['components'][number]): HtmlSafe =>
  markup`<ul class="buttons">${joinHtml(
    components.map(({ label }) => markup`<li dir="auto">${escapePrinted(label)}</li>`),
  )}</ul>`;

const lineHtml = ({ kind, spans }: Line): HtmlSafe => LINES[kind](spansHtml(spans));

const LINES: Readonly<Record<Line['kind'], (words: HtmlSafe) => HtmlSafe>> = {
  plain: (words) => markup`<p dir="auto">${words}</p>`,
  quote: (words) => markup`<blockquote dir="auto">${words}</blockquote>`,
  small: (words) => markup`<p class="small" dir="auto">${words}</p>`,
  heading: (words) => markup`<p class="big" dir="auto">${words}</p>`,
  gap: () => markup`<div class="gap"></div>`,
};

const spansHtml = (spans: readonly Span[]): HtmlSafe => joinHtml(spans.map(spanHtml));

const spanHtml = (span: Span): HtmlSafe => {
  switch (span.kind) {
    case 'text':
      return escapePrinted(span.text);
    case 'code':
      return markup`<code>${escapePrinted(span.text)}</code>`;
    case 'mention':
      return markup`<span class="mention">@${escapePrinted(span.text)}</span>`;
    case 'instant':
      return instantHtml(span.seconds);
    case 'link':
      return linkHtml(span.url, escapePrinted(span.text));
    case 'bold':
      return markup`<strong>${spansHtml(span.inner)}</strong>`;
    case 'italic':
      return markup`<em>${spansHtml(span.inner)}</em>`;
    case 'underline':
      return markup`<u>${spansHtml(span.inner)}</u>`;
    case 'strike':
      return markup`<s>${spansHtml(span.inner)}</s>`;
    case 'spoiler':
      return markup`<span class="spoiler">${spansHtml(span.inner)}</span>`;
  }
};

/** As readers by UTC see it. */
const instantHtml = (seconds: number): HtmlSafe => {
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  return markup`<time datetime="${escapePrinted(day)}">${escapePrinted(dayWords(day))}</time>`;
};
