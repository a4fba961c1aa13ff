import { answerLines } from './answer-lines.ts';
import { chat } from './chat.ts';
import type { Terminal } from './terminal.ts';
import { hearErrors } from './write.ts';

/**
 * Answers what is typed or piped in until the input ends, and resolves to the exit code. Between two terminals it is
 * a chat, and the code is 0. Otherwise each line is one command, and the code is 1 if any line could not be answered.
 */
export const runTerminal = (terminal: Terminal): Promise<number> => {
  hearErrors(terminal.output);
  hearErrors(terminal.notes);
  const isChat = terminal.input.isTTY === true && terminal.output.isTTY === true;
  return isChat ? chat(terminal) : answerLines(terminal);
};
