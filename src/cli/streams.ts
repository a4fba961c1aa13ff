/** What a subcommand reads from and writes to; `cli.ts` gives it the process's own. */
import type { Input, Output } from '../platforms/terminal/streams.ts';

export interface Streams {
  readonly input: Input;
  /** For answers and data. */
  readonly output: Output;
  /** For everything else. */
  readonly notes: Output;
}

/** Streams, and the signal that ends the program. */
export interface StoppableStreams extends Streams {
  readonly signal: AbortSignal;
}
