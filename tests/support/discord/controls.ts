/** The buttons below a message. */
import { type Fields, isTrue, listAt, textAt } from '../fields.ts';

export interface Control {
  readonly customId: string;
  /** What a person reads on it. */
  readonly label: string;
  readonly component: Fields;
}

interface WithMessage {
  readonly message: Fields;
}

const BUTTON = 2;
const LINK_STYLE = 5;

/** From the top left; links are none of them. */
export const controlsOf = ({ message }: WithMessage): readonly Control[] =>
  listAt(message, 'components')
    .flatMap((row) => listAt(row, 'components'))
    .filter(({ type, style }) => type === BUTTON && style !== LINK_STYLE)
    .map((component) => ({
      customId: textAt(component, 'custom_id'),
      label: textAt(component, 'label'),
      component,
    }));

/**
 * The button with such a label or custom_id; of several the nth, from 0.
 * @throws Error that lists what there is, when there is no such button or it cannot be pressed.
 */
export const chooseControl = (message: WithMessage, which: string, nth: number): Control => {
  const controls = controlsOf(message);
  const found = controls.filter(({ label, customId }) => label === which || customId === which)[nth];
  if (found === undefined) {
    const there = controls.map(({ label, customId }) => `${label} (${customId})`).join(', ');
    throw new Error(
      `there is no ${nth > 0 ? `${nth + 1}. ` : ''}“${which}” to click; there is: ${there || 'nothing'}`,
    );
  }
  if (isTrue(found.component, 'disabled')) throw new Error(`“${which}” is disabled`);
  return found;
};
