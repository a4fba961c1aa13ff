import { type Option, type OptionUse, PLAIN } from './option.ts';

/** Any words; spaces are made single, quotation marks stay. */
export const text = <const R extends boolean>(use: OptionUse<R>): Option<string, R> => ({
  ...use,
  ...PLAIN,
  type: 'text',
  expected: 'some words',
  parse: (raw) => raw.trim().replace(/\s+/g, ' ') || null,
});
