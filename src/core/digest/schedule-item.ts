/** One item of a field's list: `8`, `mon-fri`, `9-17/2`, `*`. */
import { nearest } from '../answer/nearest.ts';
import { foreignItem } from './foreign-cron.ts';
import type { FieldRule } from './schedule-fields.ts';
import type { ItemFlaw } from './schedule-flaw.ts';

/** An item in numbers. `to` may be less than `from`: Friday to Monday. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What is wrong with an item. */
export interface ItemFault {
  readonly flaw: ItemFlaw;
  /** The part that it is about. */
  readonly value: string;
  /** The nearest item that works, as far as this goes. */
  readonly instead: string;
}

const ITEM = /^(\*|[^-/]+(?:-[^-/]+)?)(?:\/(\d+))?$/;

/** `item` in lower case. */
export const parseItem = (item: string, rule: FieldRule): Range | ItemFault => {
  const range = parseOurs(item, rule);
  const foreign = 'flaw' in range ? foreignItem(item, rule) : null;
  return foreign === null ? range : { ...foreign, value: item };
};

/** True for a value that the range reaches, from its beginning around the ring. */
export const covers = ({ from, to, step }: Range, value: number, size: number): boolean => {
  const span = from <= to ? to - from : to - from + size;
  const distance = (value - from + size) % size;
  return distance <= span && distance % step === 0;
};

const parseOurs = (item: string, rule: FieldRule): Range | ItemFault => {
  const [, range, step] = ITEM.exec(item) ?? [];
  if (range === undefined)
    return { flaw: 'not-a-value', value: item, instead: item === '' ? '' : rule.example };
  const ends = range === '*' ? everything(rule) : parseEnds(range, rule);
  if ('flaw' in ends) return { ...ends, instead: `${ends.instead}${item.slice(range.length)}` };
  return step === undefined ? { ...ends, step: 1 } : withStep({ ...ends, step: Number(step) }, item, rule);
};

type Ends = Omit<Range, 'step'>;

const everything = ({ min, size }: FieldRule): Ends => ({ from: min, to: min + size - 1 });

const parseEnds = (range: string, rule: FieldRule): Ends | ItemFault => {
  const ends = range.split('-');
  const values: number[] = [];
  for (const [at, end] of ends.entries()) {
    const value = parseValue(end, rule);
    if (typeof value !== 'number') return { ...value, instead: ends.with(at, value.instead).join('-') };
    values.push(value);
  }
  const [from = rule.min, to = from] = values;
  return { from, to };
};

const parseValue = (typed: string, rule: FieldRule): number | ItemFault => {
  const value = /^\d+$/.test(typed) ? Number(typed) : valueOfName(typed, rule);
  if (value === null) return { flaw: 'not-a-value', value: typed, instead: nearestName(typed, rule) };
  if (rule.min <= value && value <= rule.max) return value;
  return { flaw: 'out-of-range', value: typed, instead: `${Math.min(Math.max(value, rule.min), rule.max)}` };
};

const valueOfName = (typed: string, { min, names }: FieldRule): number | null => {
  const index = names.findIndex((name) => name === typed || name.slice(0, 3) === typed);
  return index < 0 ? null : min + index;
};

/** Of names equally near the one with the same initial, which few people get wrong. */
const nearestName = (typed: string, { names, example }: FieldRule): string => {
  const near = nearest(typed, names, names.length);
  const name = near.find((other) => other.startsWith(typed.slice(0, 1))) ?? near[0];
  return name?.slice(0, 3) ?? example;
};

const withStep = (range: Range, item: string, rule: FieldRule): Range | ItemFault => {
  const { from, step } = range;
  if (step === 0) return { flaw: 'step-zero', value: item, instead: item.replace(/\/.*/, '') };
  if (step >= rule.size) return { flaw: 'step-too-large', value: item, instead: `${from}` };
  if (item.startsWith('*') || item.includes('-')) return range;
  return { flaw: 'step-without-range', value: item, instead: `${from}-${rule.max}/${step}` };
};
