import { type Option, type OptionUse, PLAIN } from './option.ts';

/** Words to search for: at least one letter or digit. Words in quotation marks belong together. */
export const topic = <const R extends boolean>(use: OptionUse<R>): Option<string, R> => ({
  ...use,
  ...PLAIN,
  type: 'topic',
  expected: 'a word or a name',
  completes: 'topics',
  parse: (raw) => (/[\p{L}\p{N}]/u.test(raw) ? raw.trim().replace(/\s+/g, ' ') : null),
});
