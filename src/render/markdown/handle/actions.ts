import { command, text } from '../../../reply/build.ts';
import type { Actions } from '../../../reply/nodes.ts';
import { joinMarkdown, type MarkdownSafe } from '../escape.ts';
import { lineOf } from './inline.ts';

/** A paragraph each: Markdown would run lines together. */
export const actions = ({ items }: Actions): MarkdownSafe =>
  joinMarkdown(
    items.map(({ label, line }) => lineOf([text(`${label}: `), command(line)])),
    '\n\n',
  );
