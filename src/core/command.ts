/**
 * A command is data plus one function. Parsing, `help`, the docs page and what the platforms register are all derived
 * from the same value.
 */
import type { Reply } from '../reply/nodes.ts';
import { type Asker, NOBODY } from './asker.ts';
import type { Context } from './context.ts';
import type { Options, RawValues, Values } from './options/option.ts';
import { parseValues } from './options/parse-values.ts';

/** A command as its file writes it. */
export interface CommandSpec<O extends Options> {
  /** Lower-case words joined by hyphens. */
  readonly name: string;
  /** One sentence without a full stop, beginning with a verb. */
  readonly summary: string;
  readonly options: O;
  /** Lines that work, without a slash. */
  readonly examples: readonly string[];
  /** Only for people who run the chat: a platform hides it from the others. */
  readonly forAdmins?: true;
  /** What it answers hangs on the hour or on who asks, so asking again is another question: its answers have no id. */
  readonly isOfTheMoment?: true;
  /** May reject with a ProblemError, which becomes its sentence. */
  readonly run: (values: Values<O>, context: Context, asker: Asker) => Promise<Reply>;
}

/** A command as the rest of the program sees it: its options' types are inside. */
export interface Command extends Omit<CommandSpec<Options>, 'run'> {
  /** Parses the values as typed, then runs; rejects with a ProblemError where they are not what the options take. */
  readonly answer: (raw: RawValues, context: Context, asker?: Asker) => Promise<Reply>;
}

/** Makes a command; the types of its options are inferred into `run`. */
export const defineCommand = <const O extends Options>({ run, ...data }: CommandSpec<O>): Command => ({
  ...data,
  answer: async (raw, context, asker = NOBODY) => run(parseValues(data, raw), context, asker),
});
