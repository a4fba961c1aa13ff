import { strong, text } from '../../reply/build.ts';
import type { Line } from '../../reply/pieces/line.ts';
import type { Piece } from '../../reply/pieces/piece.ts';

/**
 * The buttons of a message stand below all of it, so where there are several statements each gets a number, which its buttons
 * repeat.
 */
export const numberStatements = (pieces: readonly Piece[]): readonly Piece[] => {
  const cited = pieces.filter(hasStatement);
  return cited.length < 2
    ? pieces
    : pieces.map((piece) => (hasStatement(piece) ? numbered(piece, `${cited.indexOf(piece) + 1}`) : piece));
};

/** Of a statement that takes several messages, the one with its end. */
const hasStatement = ({ isStatement, buttons }: Piece): boolean => isStatement && buttons.length > 0;

const numbered = (piece: Piece, number: string): Piece => ({
  ...piece,
  lines: withNumber(piece.lines, number),
  buttons: piece.buttons.map((button) => ({ ...button, label: `${number} ${button.label}` })),
});

/** Before what is known about it, which comes last: the number must not look like a part of the quotation. */
const withNumber = (lines: readonly Line[], number: string): readonly Line[] => {
  const details = lines.findIndex(({ kind }) => kind === 'details');
  return lines.map((line, index) =>
    index === details ? { ...line, children: [strong(number), text(' · '), ...line.children] } : line,
  );
};
