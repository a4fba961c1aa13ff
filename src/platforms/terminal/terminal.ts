import type { Reply } from '../../reply/nodes.ts';
import type { Complete } from './completer.ts';
import type { Input, Output } from './streams.ts';

/** Everything the terminal needs from the outside; it knows no commands and no sentences of its own. */
export interface Terminal {
  /** Answers one line; never rejects for anything that a person typed. */
  readonly answer: (line: string) => Promise<Reply>;
  readonly complete: Complete;
  /** Shown before the first question. */
  readonly welcome: Reply;
  readonly input: Input;
  /** For answers. */
  readonly output: Output;
  /** For everything else, when this is not a chat. */
  readonly notes: Output;
  /** Whether `output` may be coloured; `notes` never is. */
  readonly colour: boolean;
  /** Columns, asked before each answer, so that a resized window is noticed. */
  readonly width: () => number;
  /** Ends the conversation. */
  readonly signal: AbortSignal;
}
