import { heading, reply, section } from '../../../reply/build.ts';
import type { Explained, ExplainedParagraph, Note } from '../../../reply/explained.ts';
import type { Block } from '../../../reply/nodes.ts';
import { run } from '../handle/inline.ts';
import { layOut, styled } from '../lay-out.ts';
import { INDENT, NARROWEST, WIDEST } from '../limits.ts';
import { renderTerminal, type TerminalOptions } from '../render.ts';
import { markedRuns } from './marked-runs.ts';

/**
 * Prints an explained article for a terminal, without a line break at the end: each paragraph in full, and below it what
 * there is to say of the statements that begin in it. No line is wider than `width`, as with `renderTerminal`.
 */
export const renderExplained = (explained: Explained, { width, colour }: TerminalOptions): string => {
  const options = { width: Math.min(Math.max(width, NARROWEST), WIDEST), colour };
  const { title, head, key, paragraphs, foot } = explained;
  return [
    print([heading(title), ...head], options),
    layOutIn(options, markedRuns(key)),
    ...paragraphs.flatMap((paragraph) => [
      printParagraph(paragraph, options),
      ...paragraph.notes.map((note) => printNote(note, options)),
    ]),
    print(foot, options),
  ]
    .filter((lines) => lines !== '')
    .join('\n\n');
};

const printParagraph = (
  { label, isSearched, pieces }: ExplainedParagraph,
  options: TerminalOptions,
): string => {
  const runs = isSearched ? markedRuns(pieces) : styled('detail', markedRuns(pieces));
  const words = layOutIn(options, runs);
  return label === null ? words : `${layOutIn(options, [run(`(${label})`, 'detail')])}\n${words}`;
};

/** A step to the right, where there is room, so that the eye finds the next paragraph. */
const printNote = ({ number, title, children }: Note, { width, colour }: TerminalOptions): string => {
  const step = width - INDENT >= NARROWEST ? INDENT : 0;
  return print([section([`[${number}] `, ...title], children)], { width: width - step, colour })
    .split('\n')
    .map((line) => `${' '.repeat(step)}${line}`.trimEnd())
    .join('\n');
};

const print = (blocks: readonly Block[], options: TerminalOptions): string =>
  renderTerminal(reply('answered', blocks), options);

const layOutIn = (options: TerminalOptions, runs: Parameters<typeof layOut>[0]): string =>
  layOut(runs, options).join('\n');
