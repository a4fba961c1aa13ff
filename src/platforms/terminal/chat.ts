import { createInterface, type Interface } from 'node:readline';
import { renderTerminal } from '../../render/terminal/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { toReadline } from './completer.ts';
import { isGoodbye } from './goodbye.ts';
import type { Terminal } from './terminal.ts';
import { write } from './write.ts';

const PROMPT = 'who-said> ';

/** Questions that the arrow keys bring back. */
const HISTORY = 500;

/**
 * A conversation: welcome, prompt, answer, prompt. Ends on `exit`, `quit`, Ctrl-D, the signal, and Ctrl-C on an empty
 * line; Ctrl-C on any other line clears it.
 */
export const chat = async (terminal: Terminal): Promise<number> => {
  // Before the reader exists, so that it misses nothing typed meanwhile.
  await show(terminal, terminal.welcome);
  const reader = open(terminal);
  try {
    const hasSaidGoodbye = await converse(reader, terminal);
    // The shell's next prompt belongs on a line of its own.
    if (!hasSaidGoodbye) await write(terminal.output, '\n');
  } finally {
    reader.close();
  }
  return 0;
};

const open = ({ input, output, complete, signal }: Terminal): Interface => {
  const reader = createInterface({
    input,
    output,
    signal,
    terminal: true,
    prompt: PROMPT,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
    completer: (line, done) => {
      complete(line).then(
        (completion) => done(null, toReadline(line, completion)),
        // Readline would print the stack. Whatever is wrong, the answer to the question will say it in words.
        () => done(null, [[], line]),
      );
    },
  });
  return reader.on('SIGINT', () => (reader.line === '' ? reader.close() : clearLine(reader)));
};

/** Resolves to true after a goodbye, to false when the reader was closed. */
const converse = async (reader: Interface, terminal: Terminal): Promise<boolean> => {
  let isOpen = true;
  reader.once('close', () => {
    isOpen = false;
  });
  reader.prompt();
  for await (const line of reader) {
    if (isGoodbye(line)) return true;
    const isRead = line.trim() === '' || (await show(terminal, await terminal.answer(line)));
    if (!isRead) return true;
    // Lines typed ahead outlive the reader, which from Node 24 on throws when it is used after closing.
    if (isOpen) reader.prompt();
  }
  return false;
};

const clearLine = (reader: Interface): void => {
  reader.write(null, { ctrl: true, name: 'e' });
  reader.write(null, { ctrl: true, name: 'u' });
};

const show = ({ output, width, colour }: Terminal, reply: Reply): Promise<boolean> =>
  write(output, `${renderTerminal(reply, { width: width(), colour })}\n\n`);
