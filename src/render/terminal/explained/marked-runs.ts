/** Marked words in a line of text: brackets that a copy keeps, and colours where there are any. */
import type { MarkEnd, MarkedWords, MarkLabel, MarkRole, Piece } from '../../../reply/explained.ts';
import type { Style } from '../colours.ts';
import { run } from '../handle/inline.ts';
import type { Run } from '../wrap.ts';

interface Notation {
  readonly open: string;
  readonly close: string;
  readonly style: Style;
}

const NOTATION: Readonly<Record<MarkRole, Notation>> = {
  content: { open: '[', close: ']', style: 'mark' },
  speaker: { open: '{', close: '}', style: 'strong' },
  cue: { open: '<', close: '>', style: 'code' },
};

/** `[1 what was said]`, `{1 who}` and `<1 the cue>`; an end tells its number where more than one is open. */
export const markedRuns = (pieces: readonly Piece[]): readonly Run[] =>
  pieces.map((piece) => {
    if (piece.type === 'words') return wordsRun(piece);
    return piece.type === 'start' ? startRun(piece.label) : endRun(piece);
  });

const wordsRun = ({ value, within }: MarkedWords): Run => {
  const innermost = within.at(-1);
  return run(value, innermost === undefined ? null : NOTATION[innermost.role].style);
};

/** In one piece with the word after it, whatever the width. */
const startRun = ({ role, numbers }: MarkLabel): Run => {
  const { open, style } = NOTATION[role];
  const words = numbers.length === 0 ? open : `${open}${numbers.join(',')} `;
  return { ...run(words, style), whole: true };
};

const endRun = ({ label: { role, numbers }, isAmongOthers }: MarkEnd): Run => {
  const { close, style } = NOTATION[role];
  return { ...run(isAmongOthers ? `${close}${numbers.join(',')}` : close, style), whole: true };
};
