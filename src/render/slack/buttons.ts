import type { ActionsBlock, Button as ButtonElement } from '@slack/types';
import { visible } from '../../reply/visible.ts';
import { plainTextOf } from './blocks.ts';
import { cutText } from './cut-text.ts';
import { escapedLength } from './escape.ts';
import { BUTTON_TEXT, BUTTON_VALUE, ROW_BUTTONS } from './limits.ts';

/** A button; its value is the command line. */
export interface Button {
  readonly label: string;
  readonly line: string;
  /** `run` answers the line; `share` posts that answer for everybody. */
  readonly does: 'run' | 'share';
}

/** False for a line that no button can carry: an empty one, or one longer than a value may be. */
export const isButton = ({ line }: Pick<Button, 'line'>): boolean => {
  const value = visible(line);
  return value.trim() !== '' && escapedLength(value) <= BUTTON_VALUE;
};

/**
 * Rows of buttons, each with an id of its own: `run:7`, or `share`.
 * @param before how many buttons there are before
 */
export const rowsOf = (buttons: readonly Button[], before: number): readonly ActionsBlock[] => {
  const elements = buttons.map((button, index) => elementOf(button, before + index));
  return inRows(elements).map((row) => ({ type: 'actions', elements: [...row] }));
};

/** As many to a row as Slack takes. */
export const inRows = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / ROW_BUTTONS) }, (_, row) =>
    items.slice(row * ROW_BUTTONS, (row + 1) * ROW_BUTTONS),
  );

const elementOf = ({ label, line, does }: Button, number: number): ButtonElement => {
  const value = visible(line);
  const text = plainTextOf(shorten(visible(label).trim() || value));
  return { type: 'button', text, value, action_id: does === 'share' ? 'share' : `run:${number}` };
};

const shorten = (label: string): string => {
  if (escapedLength(label) <= BUTTON_TEXT) return label;
  const [beginning = ''] = cutText(label, BUTTON_TEXT - '…'.length);
  return `${beginning.trimEnd()}…`;
};
