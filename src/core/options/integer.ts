import { type Option, type OptionUse, PLAIN } from './option.ts';

/** Both ends belong to the range. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole number in decimal digits. */
export const integer = <const R extends boolean>(
  { min, max }: Range,
  use: OptionUse<R>,
): Option<number, R> => ({
  ...use,
  ...PLAIN,
  type: 'integer',
  expected: `a whole number from ${min} to ${max}`,
  min,
  max,
  parse: (raw) => {
    const value = /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : Number.NaN;
    return value >= min && value <= max ? value : null;
  },
});
