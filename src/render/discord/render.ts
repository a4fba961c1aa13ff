import type { Reply } from '../../reply/nodes.ts';
import { toParts } from '../../reply/pieces/to-parts.ts';
import { askedLine } from './custom-id.ts';
import { fitsMessage } from './measure.ts';
import { type DiscordMessage, type Frame, toMessage } from './message.ts';
import { surfaceFor } from './surface.ts';

export type { DiscordMessage } from './message.ts';

export interface DiscordOptions {
  /** The line that gives this answer: with it the last message ends with a button that shares the answer. */
  readonly share?: string;
  /** The line that gave this answer: shown in a footer where a button's line is too long for its id (`custom-id.ts`). */
  readonly asked?: string;
  /** Small print that ends every message, instead of an asked line: tells a message from all others. */
  readonly marker?: string;
}

/**
 * Prints a reply as one message, or as several that are numbered and belong in this order. Post them with nobody to be mentioned
 * (`allowed_mentions: { parse: [] }`). A reply without a word gives none. What a button's `custom_id` means, `readCustomId` tells.
 */
export const renderDiscord = (reply: Reply, options: DiscordOptions): readonly DiscordMessage[] => {
  const { marker = null } = options;
  const asked = marker === null ? askedLine(options.asked) : '';
  const frame: Frame = { outcome: reply.outcome, asked, marker, surface: surfaceFor(asked, marker ?? asked) };
  return toParts(reply, {
    surface: frame.surface,
    fits: (part) => fitsMessage(toMessage(part, frame)),
    share: options.share,
  }).map((part) => toMessage(part, frame));
};
