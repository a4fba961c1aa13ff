import type { APIEmbed } from 'discord.js';
import type { Outcome } from '../../reply/nodes.ts';
import type { Surface } from '../../reply/pieces/surface.ts';
import type { Part } from '../../reply/pieces/to-parts.ts';
import { type Card, cardsOf } from './cards.ts';
import { footerOf } from './custom-id.ts';
import { escapeDiscord, markup } from './escape.ts';
import { numberStatements } from './number-statements.ts';
import { type Row, rowsOf } from './rows.ts';

/** What one call posts, without who may be mentioned and who may see it. */
export interface DiscordMessage {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}

/** What all messages of an answer have in common. */
export interface Frame {
  readonly outcome: Outcome;
  /** The line that ids may borrow from, without a slash; may be empty. */
  readonly asked: string;
  /** What every message ends with; null: nothing, but for an asked line. */
  readonly marker: string | null;
  readonly surface: Surface;
}

/** Prints a part of an answer as one message; the asked line stands in the last footer if a button needs it. */
export const toMessage = (part: Part, { outcome, asked, marker, surface }: Frame): DiscordMessage => {
  const pieces = numberStatements(part.pieces);
  const { rows, borrows } = rowsOf(pieces, asked);
  const footer = marker ?? (borrows ? footerOf(asked) : null);
  const cards = cardsOf(pieces, part.title, surface);
  const embeds = (cards.length === 0 ? [BUTTONS_ONLY] : cards).map((card, index, all) => ({
    ...(index === 0 && part.number !== null ? { author: { name: part.number } } : {}),
    ...embedOf(card),
    color: COLOURS[outcome],
    ...(index === all.length - 1 && footer !== null ? { footer: { text: footer } } : {}),
  }));
  return { embeds, components: rows };
};

/** Discord refuses a message that has nothing but buttons. */
const BUTTONS_ONLY: Card = { title: escapeDiscord('What next'), description: markup`` };

/** The bar on the left; what it means stands in words as well. */
const COLOURS: Readonly<Record<Outcome, number>> = {
  answered: 0x2e7d5b,
  abstained: 0x8a8f98,
  problem: 0xc0392b,
};

const embedOf = ({ title, description }: Card): APIEmbed => ({
  ...(title === '' ? {} : { title }),
  ...(description === '' ? {} : { description }),
});
