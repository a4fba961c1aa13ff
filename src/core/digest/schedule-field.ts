/** One field of a schedule: a list of items. */
import type { FieldRule } from './schedule-fields.ts';
import { covers, type ItemFault, parseItem, type Range } from './schedule-item.ts';

/** A field that is understood. */
export interface Field {
  /** False for `*`, which leaves every value open. */
  readonly isGiven: boolean;
  readonly ranges: readonly Range[];
  /** Ascending, each once; Sunday is 0. */
  readonly values: readonly number[];
}

/** The field; or the first thing that is wrong with it, and the whole field with that put right. */
export const parseField = (typed: string, rule: FieldRule): Field | ItemFault => {
  const items = typed.toLowerCase().split(',');
  const ranges: Range[] = [];
  for (const [at, item] of items.entries()) {
    const range = parseItem(item, rule);
    if ('flaw' in range) {
      const instead = join(items.with(at, range.instead));
      return { ...range, value: range.value || typed, instead };
    }
    ranges.push(range);
  }
  const isGiven = !items.some((item) => item === '*' || item === '*/1');
  return { isGiven, ranges, values: valuesOf(ranges, rule) };
};

const valuesOf = (ranges: readonly Range[], { min, size }: FieldRule): readonly number[] => {
  const values: number[] = [];
  for (let value = min; value < min + size; value += 1)
    if (ranges.some((range) => covers(range, value, size))) values.push(value);
  return values;
};

/** A comma too many is put right by what is left. */
const join = (items: readonly string[]): string => items.filter((item) => item !== '').join(',');
