import type { Inline } from '../../reply/nodes.ts';
import type { Surface } from '../../reply/pieces/surface.ts';
import { customIdFits } from './custom-id.ts';
import { escapedLength } from './escape.ts';
import { inlineOf } from './handle/inline.ts';
import { EMBED_DESCRIPTION, MESSAGE_FRAME, MESSAGE_TEXT, ROW_BUTTONS, STATEMENT_NUMBER } from './limits.ts';
import { linkAddress } from './link-address.ts';

/**
 * What Discord takes; a line is at most a description.
 * @param asked the line that ids may borrow from, without a slash
 * @param footer what a message may have to show in its footer
 */
export const surfaceFor = (asked: string, footer: string): Surface => {
  const together = MESSAGE_TEXT - MESSAGE_FRAME - footer.length;
  return {
    lineRoom: Math.min(EMBED_DESCRIPTION - STATEMENT_NUMBER, together),
    together,
    rowButtons: ROW_BUTTONS,
    aroundLine: LINE_MARK.length + 1,
    sizeOf,
    textSize: escapedLength,
    isLinked: (url) => linkAddress(url) !== null,
    isButton: (line) => customIdFits(line, asked),
  };
};

/** The longest that stands before a line, as `> ` before a quotation. */
const LINE_MARK = '-# ';

/** Around a label that is not plain. */
const LINK_MARKS = ' ([link]())';

/** A label may be printed either way, and a code span may need a space before it. */
const sizeOf = (child: Inline): number => {
  if (child.type === 'link')
    return escapedLength(child.label) + LINK_MARKS.length + (linkAddress(child.url) ?? '').length;
  const isCode = child.type === 'code' || child.type === 'command';
  return inlineOf([child]).length + (isCode ? 1 : 0);
};
