import { type Option, type OptionUse, PLAIN } from './option.ts';

/** An outlet's name as people type it. */
export const outlet = <const R extends boolean>(use: OptionUse<R>): Option<string, R> => ({
  ...use,
  ...PLAIN,
  type: 'outlet',
  expected: 'the name of an outlet',
  completes: 'outlets',
  parse: (raw) => (/[\p{L}\p{N}]/u.test(raw) ? raw.trim().replace(/\s+/g, ' ') : null),
});
