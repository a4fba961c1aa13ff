import type { KnownBlock } from '@slack/types';
import { text } from '../../reply/build.ts';
import { blocksOf, plainTextOf } from './blocks.ts';
import { type Button, rowsOf } from './buttons.ts';
import { cutText } from './cut-text.ts';
import { escapeSlack } from './escape.ts';
import { REPEATED_TITLE } from './limits.ts';
import { lineOf } from './lines.ts';
import type { Piece } from './pieces.ts';

/** What one call posts. */
export interface SlackMessage {
  /** The whole message in plain words, escaped: what screen readers and notifications take. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Where a message stands among those of an answer. */
export interface Place {
  /** `2/3`, or null for the only one. */
  readonly part: string | null;
  /** Something of the answer comes before it. */
  readonly isContinued: boolean;
  /** How many buttons come before it. */
  readonly buttonsBefore: number;
}

/** Prints pieces as one message. A title that they are still under is repeated. */
export const toMessage = (pieces: readonly Piece[], place: Place): SlackMessage => {
  const { part, isContinued, buttonsBefore } = place;
  const title = isContinued ? repeated(pieces[0]?.within ?? null) : null;
  return {
    text: escapeSlack([part, title, textOf(pieces)].filter((words) => words !== null).join('\n')),
    blocks: [
      ...(part === null ? [] : [partBlock(part)]),
      ...(title === null ? [] : blocksOf([lineOf('title', [text(title)])])),
      ...bodyOf(pieces, buttonsBefore),
    ],
  };
};

const repeated = (title: string | null): string | null => {
  if (title === null || title.trim() === '') return null;
  const [first = '', ...rest] = cutText(title, REPEATED_TITLE);
  return `${first.trimEnd()}${rest.length > 0 ? ' …' : ''} (continued)`;
};

const partBlock = (part: string): KnownBlock => ({ type: 'context', elements: [plainTextOf(part)] });

/** A title is followed by what it leads to, anything else by a blank line. */
const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter((piece) => piece.text !== '')
    .map((piece, index, all) => (index === all.length - 1 ? piece.text : piece.text + gapAfter(piece)))
    .join('');

const gapAfter = ({ leads }: Piece): string => (leads ? '\n' : '\n\n');

/** Buttons stand under their piece; those of neighbours that are nothing but buttons share their rows. */
const bodyOf = (pieces: readonly Piece[], buttonsBefore: number): readonly KnownBlock[] => {
  const blocks: KnownBlock[] = [];
  let number = buttonsBefore;
  let waiting: readonly Button[] = [];
  const printButtons = (): void => {
    blocks.push(...rowsOf(waiting, number));
    number += waiting.length;
    waiting = [];
  };
  for (const { lines, buttons } of pieces) {
    if (lines.length > 0) printButtons();
    blocks.push(...blocksOf(lines));
    waiting = [...waiting, ...buttons];
    if (lines.length > 0) printButtons();
  }
  printButtons();
  return blocks;
};
