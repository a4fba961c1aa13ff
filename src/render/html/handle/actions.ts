import { command, text } from '../../../reply/build.ts';
import type { Actions } from '../../../reply/nodes.ts';
import type { HtmlSafe } from '../escape.ts';
import { list } from './list.ts';

/** What to type for each; a page has nobody to press a button for. */
export const actions = ({ items }: Actions): HtmlSafe =>
  list({
    type: 'list',
    ordered: false,
    items: items.map(({ label, line }) => [text(`${label}: `), command(line)]),
  });
