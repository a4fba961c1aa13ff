import { type Option, type OptionUse, PLAIN } from './option.ts';

/** A speaker's surname, name or role as people type it; the directory knows whom it means. */
export const speaker = <const R extends boolean>(use: OptionUse<R>): Option<string, R> => ({
  ...use,
  ...PLAIN,
  type: 'speaker',
  expected: 'a name or a role',
  completes: 'speakers',
  parse: (raw) => (/[\p{L}\p{N}]/u.test(raw) ? raw.trim().replace(/\s+/g, ' ') : null),
});
