import { type Option, type OptionUse, PLAIN } from './option.ts';

/** One of a few words, in any case. */
export const choice = <const C extends string, const R extends boolean>(
  choices: readonly C[],
  use: OptionUse<R>,
): Option<C, R> => ({
  ...use,
  ...PLAIN,
  type: 'choice',
  expected: choices.join(' or '),
  completes: 'choices',
  choices,
  parse: (raw) => choices.find((known) => known === raw.trim().toLowerCase()) ?? null,
});
