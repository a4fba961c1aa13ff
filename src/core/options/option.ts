/**
 * A typed option of a command. One value serves the terminal's parser, `help`, the docs page, completion, and what the
 * platforms register; so it says what it takes as data, not as code.
 */

/** What an option takes; a platform maps it to its own option type. */
type OptionType =
  | 'text'
  | 'topic'
  | 'speaker'
  | 'outlet'
  | 'choice'
  | 'day'
  | 'integer'
  | 'statement-id'
  | 'command-name';

/** Where completion takes its candidates; `choices` are the option's own. */
type Completes = 'topics' | 'speakers' | 'outlets' | 'choices' | 'commands' | 'nothing';

/** What a command says about its own option. */
export interface OptionUse<R extends boolean = boolean> {
  readonly description: string;
  /** A value that works, for help and for problems. */
  readonly example: string;
  readonly required: R;
  /** Takes all words that are not `name:value`. At most one option of a command does. */
  readonly positional: boolean;
}

/** One option. */
export interface Option<V, R extends boolean = boolean> extends OptionUse<R> {
  readonly type: OptionType;
  /** What a value is, to follow "expected": "a day such as 2022-02-13". */
  readonly expected: string;
  readonly completes: Completes;
  readonly choices: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
  /** The typed value, or null when it is none; never throws. */
  parse(raw: string): V | null;
}

/** The options of a command by name. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** Values as typed, by option name. */
export type RawValues = ReadonlyMap<string, string>;

/** The parsed values of some options; one that is not required may be absent. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Option<infer V, infer R>
    ? R extends true
      ? V
      : V | undefined
    : never;
};

/** What most options have in common: no choices, no limits, nothing to complete. */
export const PLAIN = { completes: 'nothing', choices: [], min: null, max: null } as const;
