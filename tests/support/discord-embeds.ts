/** What a person sees and presses in Discord's embeds, found without the printer's help. */
import { readCustomId } from '../../src/render/discord/custom-id.ts';
import type { DiscordMessage } from '../../src/render/discord/render.ts';
import { readDiscord, type Seen, shownText } from './discord-markdown.ts';

export interface SeenButton {
  readonly id: string;
  readonly label: string;
  /** What pressing it asks for, read as the program would after a restart. */
  readonly pressed: ReturnType<typeof readCustomId>;
}

/** The text of every quotation bar, in order. */
export const quotesIn = (messages: readonly DiscordMessage[]): readonly string[] =>
  messages
    .flatMap(({ embeds }) => embeds)
    .flatMap(({ description = '' }) => readDiscord(description))
    .flatMap(({ kind, text }) => (kind === 'quote' ? [text] : []));

/** All buttons, in order. */
export const buttonsIn = (messages: readonly DiscordMessage[]): readonly SeenButton[] =>
  messages.flatMap((message) => {
    const footer = message.embeds.findLast((embed) => embed.footer !== undefined)?.footer?.text ?? null;
    return message.components
      .flatMap(({ components }) => components)
      .map(({ custom_id: id, label = '' }) => ({ id, label, pressed: readCustomId(id, footer) }));
  });

/** One string an embed, and one a row of buttons, these in brackets. */
export const seen = ({ embeds, components }: DiscordMessage): readonly string[] => [
  ...embeds.map(({ author, title, description, footer }) =>
    [
      author?.name,
      title && `# ${shownText(readDiscord(title))}`,
      description && shown(description),
      footer?.text,
    ]
      .filter((part) => part !== undefined)
      .join('\n'),
  ),
  ...components.map((row) => row.components.map(({ label }) => `[${label}]`).join(' ')),
];

const shown = (description: string): string =>
  readDiscord(description)
    .map((each, index, all) => shownNode(each) + (isLine(each) && index < all.length - 1 ? '\n' : ''))
    .join('');

const isLine = ({ kind }: Seen): boolean => kind === 'quote' || kind === 'small';

const shownNode = ({ kind, text, inner }: Seen): string => {
  const words = inner.length > 0 ? inner.map(shownNode).join('') : text;
  if (kind === 'quote') return `| ${words.replaceAll('\n', '\n| ')}`;
  return kind === 'timestamp' ? new Date(Number(text) * 1000).toISOString().slice(0, 10) : words;
};
