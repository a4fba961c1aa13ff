import type { Surface } from '../../reply/pieces/surface.ts';
import { plainLine } from '../../reply/plain-text.ts';
import { visible } from '../../reply/visible.ts';
import { webUrl } from '../../reply/web-url.ts';
import { escapedLength } from './escape.ts';
import { BLOCK_TEXT, BUTTON_VALUE, LINK_URL, ROW_BUTTONS, TOGETHER } from './limits.ts';

/** What Slack takes; a line is at most a block. */
export const SURFACE: Surface = {
  lineRoom: BLOCK_TEXT,
  together: TOGETHER,
  rowButtons: ROW_BUTTONS,
  aroundLine: 1,
  sizeOf: (child) => escapedLength(plainLine([child])),
  textSize: escapedLength,
  isLinked: (url) => {
    const address = webUrl(url);
    return address !== null && escapedLength(address) <= LINK_URL;
  },
  isButton: (line) => {
    const value = visible(line);
    return value.trim() !== '' && escapedLength(value) <= BUTTON_VALUE;
  },
};
