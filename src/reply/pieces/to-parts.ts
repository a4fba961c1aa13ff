import { code } from '../build.ts';
import { type BlockHandlers, handleBlock } from '../handlers.ts';
import type { Block, Reply } from '../nodes.ts';
import { shorten } from '../shorten.ts';
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
import { lineOf } from './line.ts';
import { pack } from './pack.ts';
import { type Piece, toPieces } from './piece.ts';
import type { Surface } from './surface.ts';

/** What one message of an answer holds. */
export interface Part {
  readonly pieces: readonly Piece[];
  /** `2/3`, or null for the only one. */
  readonly number: string | null;
  /** The title that the pieces are still under since the message before, as it is repeated; else null. */
  readonly title: string | null;
}

/** How a chat makes messages of an answer. */
export interface Division {
  readonly surface: Surface;
  /** Whether a part is one message. */
  readonly fits: (part: Part) => boolean;
  /** The line that gives this answer: with it the last message ends with a button that shares the answer. */
  readonly share: string | undefined;
}

/** Divides a reply into numbered parts, a message each. A reply without a word has none. */
export const toParts = (reply: Reply, { surface, fits, share }: Division): readonly Part[] => {
  const button = shareButton(share, surface);
  // How many parts there will be is not known yet, nor which is the last: each has room for the longest number and for the button.
  const fitsPart = (pieces: readonly Piece[]): boolean =>
    fits({ pieces: [...pieces, ...button], number: '9999/9999', title: titleOver(pieces, surface) });
  const pieces = blocks(reply.children, { title: null, surface, blocks });
  const small = pieces.length === 0 ? [] : smallPrint(reply, surface);
  const parts = pack([...pieces, ...small], fitsPart);
  return parts.map((pieces, index) => ({
    pieces: index === parts.length - 1 ? withButton(pieces, button, small) : pieces,
    number: parts.length === 1 ? null : `${index + 1}/${parts.length}`,
    title: index === 0 ? null : titleOver(pieces, surface),
  }));
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

/** The id of the answer. By itself it would be an answer without a word. */
const smallPrint = ({ answerId }: Reply, surface: Surface): readonly Piece[] =>
  answerId === undefined ? [] : toPieces([lineOf('details', [code(answerId)])], { text: answerId }, surface);

/** Above the small print, so that the buttons at the end stay together. */
const withButton = (
  pieces: readonly Piece[],
  button: readonly Piece[],
  small: readonly Piece[],
): readonly Piece[] => [...pieces.slice(0, pieces.length - small.length), ...button, ...small];

const shareButton = (line: string | undefined, surface: Surface): readonly Piece[] =>
  line === undefined || !surface.isButton(line)
    ? []
    : toPieces([], { buttons: [{ label: 'Share', line, does: 'share' }] }, surface);

/** So much of a title is repeated. */
const REPEATED_TITLE = 200;

const titleOver = ([piece]: readonly Piece[], { textSize }: Surface): string | null => {
  const title = piece?.within ?? '';
  return title.trim() === '' ? null : `${shorten(title, REPEATED_TITLE, textSize)} (continued)`;
};
