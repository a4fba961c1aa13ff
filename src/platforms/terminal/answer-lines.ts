import { addAbortSignal } from 'node:stream';
import { renderTerminal } from '../../render/terminal/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { isGoodbye } from './goodbye.ts';
import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';
import { write } from './write.ts';

/**
 * Each line of the input is one command; blank lines and those that begin with `#` are passed over. Answers go to
 * `output` with a blank line between, the welcome and problems to `notes`. Ends quietly when nobody reads the answers any
 * more, and with code 1 on the signal, which leaves lines unanswered.
 */
export const answerLines = async (terminal: Terminal): Promise<number> => {
  await note(terminal, terminal.welcome);
  addAbortSignal(terminal.signal, terminal.input);
  try {
    return await answerAll(terminal);
  } catch (error) {
    if (terminal.signal.aborted) return 1;
    throw error;
  }
};

const answerAll = async (terminal: Terminal): Promise<number> => {
  let exitCode = 0;
  let separator = '';
  for await (const line of readLines(terminal.input)) {
    if (isGoodbye(line)) break;
    if (isPassedOver(line)) continue;
    const reply = await terminal.answer(line);
    if (reply.outcome === 'problem') {
      exitCode = 1;
      await note(terminal, reply);
      continue;
    }
    const isRead = await write(
      terminal.output,
      `${separator}${renderTerminal(reply, { width: terminal.width(), colour: terminal.colour })}\n`,
    );
    if (!isRead) break;
    separator = '\n';
  }
  return exitCode;
};

const isPassedOver = (line: string): boolean => /^\s*(#|$)/.test(line);

const note = async ({ notes, width }: Terminal, reply: Reply): Promise<void> => {
  await write(notes, `${renderTerminal(reply, { width: width(), colour: false })}\n`);
};
