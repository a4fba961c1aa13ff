/** What can be clicked or chosen on a message or view. */
import { type Fields, fieldsAt, listAt, textAt } from '../fields.ts';

export interface Control {
  readonly type: string;
  readonly actionId: string;
  readonly blockId: string;
  /** What a person reads on it. */
  readonly label: string;
  /** Of a button; empty otherwise. */
  readonly value: string;
  /** What it offers to choose from; none for a button. */
  readonly options: readonly Fields[];
  readonly element: Fields;
}

interface WithBlocks {
  readonly blocks: readonly Fields[];
}

/** From the top. */
export const controlsOf = ({ blocks }: WithBlocks): readonly Control[] =>
  blocks.flatMap((block) =>
    [...listAt(block, 'elements'), fieldsAt(block, 'accessory'), fieldsAt(block, 'element')]
      .filter((element) => textAt(element, 'action_id') !== '')
      .map((element) => ({
        type: textAt(element, 'type'),
        actionId: textAt(element, 'action_id'),
        blockId: textAt(block, 'block_id'),
        label: labelOf(element),
        value: textAt(element, 'value'),
        options: listAt(element, 'options'),
        element,
      })),
  );

/** What a person reads on a button or option. */
const labelOf = (element: Fields): string => textAt(fieldsAt(element, 'text'), 'text');

/** A control, and the option chosen from it; an empty option for a button. */
export interface Choice {
  readonly control: Control;
  readonly option: Fields;
}

/**
 * The control, or the option of one, with such an action_id or label; of several the nth, from 0.
 * @throws Error that lists what there is, when there is no such control.
 */
export const chooseControl = (message: WithBlocks, which: string, nth: number): Choice => {
  const controls = controlsOf(message);
  const choices = controls.flatMap((control) => choicesOf(control, which));
  const found = choices[nth];
  if (found !== undefined) return found;
  const there = controls.map(({ label, actionId }) => `${label} (${actionId})`).join(', ');
  throw new Error(
    `there is no ${nth > 0 ? `${nth + 1}. ` : ''}“${which}” to click; there is: ${there || 'nothing'}`,
  );
};

const choicesOf = (control: Control, which: string): readonly Choice[] => {
  if (control.actionId === which || control.label === which) {
    return [{ control, option: control.options[0] ?? {} }];
  }
  const option = control.options.find((one) => labelOf(one) === which);
  return option === undefined ? [] : [{ control, option }];
};
