/** What a subcommand reads from and writes to; `cli.ts` gives it the process's own. */
import type { Input, Output } from '../platforms/terminal/streams.ts';

export interface Streams {
  readonly input: Input;
  /** For answers and data. */
  readonly output: Output;
  /** For everything else. */
  readonly notes: Output;
}

/** Writes and waits while the reader is slow; resolves to false once nobody reads any more. */
export function write(output: Output, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (output.destroyed || !output.writable) {
      resolve(false);
      return;
    }
    output.write(text, (error) => resolve(error === null || error === undefined));
  });
}
