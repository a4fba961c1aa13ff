import stringWidth from 'string-width';

/** UTF-16 units; no line of a terminal has so many. */
const TOO_LONG = 512;

/** Columns that a text takes; Infinity for a text so long that it is not worth measuring. */
export const columnsOf = (text: string): number =>
  text.length > TOO_LONG && !/^[ -~]*$/.test(text) ? Number.POSITIVE_INFINITY : stringWidth(text);
