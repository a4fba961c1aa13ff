import type { Measure } from '../cut-text.ts';
import type { Inline } from '../nodes.ts';

/** What one chat takes: everything in which the chats differ while an answer is divided into messages. */
export interface Surface {
  /** The longest line, by `lineSize`. */
  readonly lineRoom: number;
  /** So much of a statement, list or paragraph stays in one message. */
  readonly together: number;
  /** How many buttons stand in a row. */
  readonly rowButtons: number;
  /** What a line takes besides its words. */
  readonly aroundLine: number;
  /** What a node takes in a line, at most. */
  readonly sizeOf: (child: Inline) => number;
  /** What words take, at most, without anything around them. */
  readonly textSize: Measure;
  /** Whether the chat links the address. */
  readonly isLinked: (url: string) => boolean;
  /** Whether a button can carry the command line. */
  readonly isButton: (line: string) => boolean;
}
