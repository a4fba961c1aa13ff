/** The questions that a chat can ask; each answers and never rejects for anything that a person typed. */
import type { Asker } from '../../core/asker.ts';
import type { Asked, Suggestion } from '../../core/suggest.ts';
import type { Reply } from '../../reply/nodes.ts';

export interface Answers {
  /** A typed line, such as `/who-said nato`; who asks matters to few commands. */
  readonly line: (line: string, asker?: Asker) => Promise<Reply>;
  /** "Who said this?", asked of somebody's message; also gives the line that asks the same. */
  readonly message: (words: string) => Promise<{ readonly line: string; readonly reply: Reply }>;
  /** What the value of an option that is being typed may become; never rejects for anything typed. */
  readonly suggest: (asked: Asked) => Promise<readonly Suggestion[]>;
  /** What the bot knows, and what to try. */
  readonly home: () => Promise<Reply>;
  /** A fault of ours as a reply with a reference number, under which the cause is logged. */
  readonly fault: (error: unknown) => Reply;
}
