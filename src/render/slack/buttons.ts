import type { ActionsBlock, Button as ButtonElement } from '@slack/types';
import { inRows } from '../../reply/pieces/in-rows.ts';
import type { Button } from '../../reply/pieces/piece.ts';
import { shorten } from '../../reply/shorten.ts';
import { visible } from '../../reply/visible.ts';
import { plainTextOf } from './blocks.ts';
import { escapedLength } from './escape.ts';
import { BUTTON_TEXT, ROW_BUTTONS } from './limits.ts';

/**
 * Rows of buttons, each with an id of its own: `run:7`, or `share`.
 * @param before how many buttons there are before
 */
export const rowsOf = (buttons: readonly Button[], before: number): readonly ActionsBlock[] => {
  const elements = buttons.map((button, index) => elementOf(button, before + index));
  return inRows(elements, ROW_BUTTONS).map((row) => ({ type: 'actions', elements: [...row] }));
};

const elementOf = ({ label, line, does }: Button, number: number): ButtonElement => {
  const value = visible(line);
  const text = plainTextOf(shorten(visible(label).trim() || value, BUTTON_TEXT, escapedLength));
  return { type: 'button', text, value, action_id: does === 'share' ? 'share' : `run:${number}` };
};
