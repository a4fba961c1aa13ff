/** A schedule in plain words. */
import { toString as describe } from 'cronstrue';
import type { Schedule } from './schedule.ts';
import type { Field } from './schedule-field.ts';
import { FIELDS, type FieldRule } from './schedule-fields.ts';
import type { Range } from './schedule-item.ts';

/** "At 08:00, Monday through Friday". Without the zone, whose clock it is. */
export const describeSchedule = ({ fields }: Schedule): string => {
  const { minute, hour, day, month, weekday } = fields;
  const written = [minute, hour, day, month, weekday].map((field, at) => write(field, FIELDS[at]));
  return describe(written.join(' '), { use24HourTimeFormat: true });
};

/** In numbers, because cronstrue does not know `monday`; and without steps that it would describe wrongly. */
const write = ({ ranges, values }: Field, rule: FieldRule | undefined): string => {
  if (rule === undefined || values.length === rule.size) return '*';
  const [only, ...more] = ranges;
  if (only !== undefined && more.length === 0 && isEven(only, rule)) return `*/${only.step}`;
  if (ranges.every(({ step }) => step === 1)) return ranges.map(writeRange).join(',');
  return values.join(',');
};

/** cronstrue says "every 40 minutes" of a step of 40, which fires at 0 and 40; of a step of 15 it is true. */
const isEven = ({ from, to, step }: Range, { min, size }: FieldRule): boolean =>
  step > 1 && from === min && to === min + size - 1 && size % step === 0;

const writeRange = ({ from, to }: Range): string => (from === to ? `${from}` : `${from}-${to}`);
