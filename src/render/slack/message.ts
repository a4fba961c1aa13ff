import type { KnownBlock } from '@slack/types';
import { text } from '../../reply/build.ts';
import { lineOf } from '../../reply/pieces/line.ts';
import type { Button, Piece } from '../../reply/pieces/piece.ts';
import type { Part } from '../../reply/pieces/to-parts.ts';
import { blocksOf, plainTextOf } from './blocks.ts';
import { rowsOf } from './buttons.ts';
import { escapeSlack } from './escape.ts';

/** What one call posts. */
export interface SlackMessage {
  /** The whole message in plain words, escaped: what screen readers and notifications take. */
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/**
 * Prints a part of an answer as one message.
 * @param buttonsBefore how many buttons the answer has before it
 */
export const toMessage = ({ pieces, number, title }: Part, buttonsBefore: number): SlackMessage => ({
  text: escapeSlack([number, title, textOf(pieces)].filter((words) => words !== null).join('\n')),
  blocks: [
    ...(number === null ? [] : [partBlock(number)]),
    ...(title === null ? [] : blocksOf([lineOf('title', [text(title)])])),
    ...bodyOf(pieces, buttonsBefore),
  ],
});

const partBlock = (number: string): KnownBlock => ({ type: 'context', elements: [plainTextOf(number)] });

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
