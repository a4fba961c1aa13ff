import { PassThrough } from 'node:stream';
import { runTerminal } from '../../src/platforms/terminal/run-terminal.ts';
import type { Terminal } from '../../src/platforms/terminal/terminal.ts';
import { notice, paragraph, reply } from '../../src/reply/build.ts';

/** A stream that keeps what was written to it. */
export class Kept extends PassThrough {
  readonly isTTY: boolean;
  text = '';

  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
    this.on('data', (chunk) => {
      this.text += String(chunk);
    });
  }

  /** Resolves once `expected` has been written after the first `from` characters. */
  async until(expected: string, from = 0): Promise<void> {
    while (!this.text.slice(from).includes(expected)) {
      await new Promise((resolve) => this.once('data', resolve));
    }
  }
}

/**
 * A terminal over streams in memory. Its answer repeats the line; lines with "unknown" are problems, with "nothing"
 * abstentions.
 */
export const aTerminal = (changes: Partial<Terminal> = {}): Terminal & { readonly questions: string[] } => {
  const questions: string[] = [];
  return {
    questions,
    answer: async (line) => {
      questions.push(line);
      if (line.includes('unknown')) return reply('problem', [notice('problem', `no ${line}`)]);
      return reply(line.includes('nothing') ? 'abstained' : 'answered', [
        paragraph(`answer to ${line.slice(0, 40)}`),
      ]);
    },
    complete: async () => ({ candidates: [], from: 0 }),
    welcome: reply('answered', [paragraph('welcome')]),
    input: new PassThrough(),
    output: new Kept(),
    notes: new Kept(),
    colour: false,
    width: () => 80,
    signal: new AbortController().signal,
    ...changes,
  };
};

/** Pipes text through, and gives back what a shell would see. */
export const pipe = async (...chunks: readonly (string | Uint8Array)[]) => {
  const input = new PassThrough();
  const output = new Kept();
  const notes = new Kept();
  const terminal = aTerminal({ input, output, notes });
  const ended = runTerminal(terminal);
  for (const chunk of chunks) input.write(chunk);
  input.end();
  return { code: await ended, output: output.text, notes: notes.text, questions: terminal.questions };
};
