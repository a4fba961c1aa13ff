import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import { inRows } from '../../reply/pieces/in-rows.ts';
import type { Button, Piece } from '../../reply/pieces/piece.ts';
import { shorten } from '../../reply/shorten.ts';
import { visible } from '../../reply/visible.ts';
import { customIdsOf } from './custom-id.ts';
import { BUTTON_LABEL, ROW_BUTTONS, ROW_STATEMENT_BUTTONS } from './limits.ts';

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId>;

export interface Rows {
  readonly rows: readonly Row[];
  /** Whether an id can only be read beside the asked line. */
  readonly borrows: boolean;
}

/** Where and why of each statement, two statements a row; then what is about the answer. Few buttons share one row. */
export const rowsOf = (pieces: readonly Piece[], asked: string): Rows => {
  const ofStatements = pieces.flatMap(({ isStatement, buttons }) => (isStatement ? buttons : []));
  const ofAnswer = pieces.flatMap(({ isStatement, buttons }) => (isStatement ? [] : buttons));
  const buttons = [...ofStatements, ...ofAnswer];
  const { ids, borrows } = customIdsOf(buttons, asked);
  const elements = buttons.map((button, index) => elementOf(button, ids[index] ?? ''));
  const count = ofStatements.length;
  const rows =
    elements.length <= ROW_BUTTONS
      ? inRows(elements, ROW_BUTTONS)
      : [
          ...inRows(elements.slice(0, count), ROW_STATEMENT_BUTTONS),
          ...inRows(elements.slice(count), ROW_BUTTONS),
        ];
  return { rows: rows.map((row) => ({ type: ACTION_ROW, components: [...row] })), borrows };
};

/** Numbers of Discord's (https://discord.com/developers/docs/components/reference): its enums would load all of discord.js. */
const ACTION_ROW = 1;
const BUTTON = 2;
const SECONDARY = 2;

const elementOf = ({ label, line }: Button, id: string): APIButtonComponentWithCustomId => ({
  type: BUTTON,
  style: SECONDARY,
  label: shorten(visible(label).trim() || visible(line).trim(), BUTTON_LABEL, ({ length }) => length),
  custom_id: id,
});
