/** Columns. Longer lines than this are hard to read, whatever the window's size. */
export const WIDEST = 100;

/** Columns. Narrower windows get lines of this width, which the terminal then wraps itself. */
export const NARROWEST = 20;

/** Columns that one level of structure moves to the right. */
export const INDENT = 2;

/** Marks that may stand on one letter. Vietnamese, Hebrew and Tibetan need fewer; dozens would cover the lines around. */
export const MARKS_PER_LETTER = 8;
