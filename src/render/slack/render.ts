import type { Reply } from '../../reply/nodes.ts';
import { type Part, toParts } from '../../reply/pieces/to-parts.ts';
import { fitsMessage } from './measure.ts';
import { type SlackMessage, toMessage } from './message.ts';
import { SURFACE } from './surface.ts';

export type { SlackMessage } from './message.ts';

export interface SlackOptions {
  /** The line that gives this answer: with it the last message ends with a button that shares the answer. */
  readonly share?: string;
}

/**
 * Prints a reply as one message, or as several that are numbered and belong in this order. Post them with previews off
 * (`unfurl_links`, `unfurl_media`) and without `parse` or `link_names`. A reply without a word gives none.
 *
 * Buttons have the `action_id` `run:` with a number that is unique in the whole answer, or `share`; their value is the command line.
 */
export const renderSlack = (reply: Reply, { share }: SlackOptions): readonly SlackMessage[] => {
  const parts = toParts(reply, { surface: SURFACE, fits, share });
  return parts.map((part, index) => toMessage(part, countButtons(parts.slice(0, index))));
};

const fits = (part: Part): boolean => fitsMessage(toMessage(part, 0));

const countButtons = (parts: readonly Part[]): number =>
  parts.flatMap(({ pieces }) => pieces).reduce((count, { buttons }) => count + buttons.length, 0);
