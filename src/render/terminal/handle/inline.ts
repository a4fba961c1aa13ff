import { dayWords } from '../../../reply/day-words.ts';
import { handleInline, type InlineHandlers } from '../../../reply/handlers.ts';
import type { Inline } from '../../../reply/nodes.ts';
import type { Style } from '../colours.ts';
import { escapeTerminal, escapeUrl } from '../escape.ts';
import type { Run } from '../wrap.ts';

/** Prints inline nodes as runs. */
export const runsOf = (children: readonly Inline[]): readonly Run[] =>
  children.flatMap((child) => handleInline(HANDLERS, child, null));

/** One run of foreign text. */
export const run = (text: string, style: Style | null = null): Run => ({
  text: escapeTerminal(text),
  style,
  whole: false,
});

/** A web address, never broken, so that it can be opened or copied; an address of another kind is only text. */
export const urlRun = (url: string): Run => {
  const address = escapeUrl(url);
  return address === null ? run(url) : { text: address, style: 'detail', whole: true };
};

const HANDLERS: InlineHandlers<null, readonly Run[]> = {
  text: ({ value }) => [run(value)],
  strong: ({ value }) => [run(value, 'strong')],
  code: ({ value }) => [run(value, 'code')],
  mark: ({ value }) => [run(`→${value}←`, 'mark')],
  link: ({ label, url }) =>
    label === '' || label === url ? [urlRun(url)] : [run(label), run(' '), urlRun(url)],
  day: ({ value }) => [run(dayWords(value))],
  command: ({ value }) => [run(value, 'command')],
};
