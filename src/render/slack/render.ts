import { type BlockHandlers, handleBlock } from '../../reply/handlers.ts';
import type { Block, Reply } from '../../reply/nodes.ts';
import { isButton } from './buttons.ts';
import type { Context } from './context.ts';
import { actions } from './handle/actions.ts';
import { excerpt } from './handle/excerpt.ts';
import { facts } from './handle/facts.ts';
import { heading } from './handle/heading.ts';
import { list } from './handle/list.ts';
import { notice } from './handle/notice.ts';
import { paragraph } from './handle/paragraph.ts';
import { section } from './handle/section.ts';
import { statement } from './handle/statement.ts';
import { fitsMessage } from './measure.ts';
import { type SlackMessage, toMessage } from './message.ts';
import { pack } from './pack.ts';
import { type Piece, toPieces } from './pieces.ts';

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
  const button = shareButton(share);
  const parts = pack(blocks(reply.children, { title: null, blocks }), (pieces) =>
    fits([...pieces, ...button]),
  );
  return parts.map((part, index) =>
    toMessage(index === parts.length - 1 ? [...part, ...button] : part, {
      part: parts.length === 1 ? null : `${index + 1}/${parts.length}`,
      isContinued: index > 0,
      buttonsBefore: countButtons(parts.slice(0, index).flat()),
    }),
  );
};

const HANDLERS: BlockHandlers<Context, readonly Piece[]> = {
  heading,
  paragraph,
  statement,
  excerpt,
  list,
  section,
  facts,
  notice,
  actions,
};

const blocks = (children: readonly Block[], context: Context): readonly Piece[] =>
  children.flatMap((child) => handleBlock(HANDLERS, child, context));

const shareButton = (line: string | undefined): readonly Piece[] =>
  line === undefined || !isButton({ line })
    ? []
    : toPieces([], { buttons: [{ label: 'Share', line, does: 'share' }] });

/** How many there will be is not known yet, nor which is the last: each has room for the longest numbering and for the button. */
const fits = (pieces: readonly Piece[]): boolean =>
  fitsMessage(toMessage(pieces, { part: '9999/9999', isContinued: true, buttonsBefore: 0 }));

const countButtons = (pieces: readonly Piece[]): number =>
  pieces.reduce((count, { buttons }) => count + buttons.length, 0);
