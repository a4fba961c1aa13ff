import { type Option, type OptionUse, PLAIN } from './option.ts';

/** The name of a command, with or without its slash. */
export const commandName = <const R extends boolean>(use: OptionUse<R>): Option<string, R> => ({
  ...use,
  ...PLAIN,
  type: 'command-name',
  expected: 'the name of a command',
  completes: 'commands',
  parse: (raw) => /^\/?([a-z][a-z-]*)$/.exec(raw.trim().toLowerCase())?.[1] ?? null,
});
