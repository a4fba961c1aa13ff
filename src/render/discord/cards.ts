/** Pieces of an answer as cards, which become embeds: one for each section, and one for what stands between them. */
import { CONTINUES, groupLines, type Line } from '../../reply/pieces/line.ts';
import type { Piece } from '../../reply/pieces/piece.ts';
import type { Surface } from '../../reply/pieces/surface.ts';
import { plainLine } from '../../reply/plain-text.ts';
import { type DiscordSafe, escapeDiscord, joinDiscord, markup } from './escape.ts';
import { inlineOf } from './handle/inline.ts';
import { EMBED_DESCRIPTION, EMBED_TITLE } from './limits.ts';

/** Title and description of an embed; one of them may be empty. */
export interface Card {
  readonly title: DiscordSafe;
  readonly description: DiscordSafe;
}

/**
 * As few cards as hold the pieces, in order.
 * @param title stands over the first one
 */
export const cardsOf = (
  pieces: readonly Piece[],
  title: string | null,
  surface: Surface,
): readonly Card[] => {
  const cards: Card[] = title === null ? [] : [cardOf(escapeDiscord(title))];
  const worded = pieces.filter(({ lines }) => lines.length > 0);
  for (const [index, piece] of worded.entries()) {
    const heading = titleOf(piece);
    if (heading !== null) {
      cards.push(cardOf(heading));
      continue;
    }
    const before = worded[index - 1];
    const opens = before === undefined ? title === null : !belongTogether(before, piece);
    if (opens) cards.push(cardOf(NOTHING));
    for (const lines of groupLines(piece.lines, surface)) add(cards, joinDiscord(lines.map(printLine), '\n'));
  }
  return cards;
};

const NOTHING = markup``;

const cardOf = (title: DiscordSafe, description = NOTHING): Card => ({ title, description });

/** What a title leads to stands on its card; everything else beside what is in the same section. */
const belongTogether = (before: Piece, piece: Piece): boolean =>
  !isTitle(piece) && piece.within === (before.leads ? before.text : before.within);

const isTitle = ({ lines: [line] }: Piece): boolean => line?.kind === 'heading' || line?.kind === 'title';

/** Null for anything but a title, and for one that would be too long or lose its link. */
const titleOf = (piece: Piece): DiscordSafe | null => {
  if (!isTitle(piece)) return null;
  const children = piece.lines.flatMap((line) => line.children);
  const title = escapeDiscord(plainLine(children).trim());
  const fits = title.length <= EMBED_TITLE && children.every(({ type }) => type !== 'link');
  return fits ? title : null;
};

const add = (cards: Card[], words: DiscordSafe): void => {
  const card = cards.at(-1);
  const description = card === undefined ? words : joinDiscord([card.description, words], '\n\n');
  if (card === undefined || description.length > EMBED_DESCRIPTION) cards.push(cardOf(NOTHING, words));
  else cards[cards.length - 1] = { ...card, description };
};

const printLine = ({ kind, children, continues }: Line): DiscordSafe => {
  const words = PRINT[kind](inlineOf(children));
  return continues ? joinDiscord([words, escapeDiscord(CONTINUES)], '\n') : words;
};

const PRINT: Readonly<Record<Line['kind'], (words: DiscordSafe) => DiscordSafe>> = {
  heading: (words) => words,
  title: (words) => words,
  plain: (words) => words,
  quote: (words) => markup`> ${words}`,
  details: (words) => markup`-# ${words}`,
};
