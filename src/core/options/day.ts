import type { Day } from '../corpus.ts';
import { isDay } from '../day.ts';
import { type Option, type OptionUse, PLAIN } from './option.ts';

/** A calendar day that exists. */
export const day = <const R extends boolean>(use: OptionUse<R>): Option<Day, R> => ({
  ...use,
  ...PLAIN,
  type: 'day',
  expected: 'a day that exists, as year-month-day',
  parse: (raw) => {
    const typed = raw.trim();
    return isDay(typed) ? typed : null;
  },
});
