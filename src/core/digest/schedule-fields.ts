/** The five fields of a schedule, in the order in which they are typed. */

export type FieldName = 'minute' | 'hour' | 'day-of-month' | 'month' | 'day-of-week';

/** What a field may hold. */
export interface FieldRule {
  readonly name: FieldName;
  readonly min: number;
  /** The greatest number that may be typed: 7 is another Sunday. */
  readonly max: number;
  /** How many values there are; they follow each other in a ring, so that Friday to Monday is a range. */
  readonly size: number;
  /** Lower case, from `min` on; the first three letters will do. */
  readonly names: readonly string[];
  /** Stands in for what cannot be understood. */
  readonly example: string;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export const FIELDS: readonly FieldRule[] = [
  { name: 'minute', min: 0, max: 59, size: 60, names: [], example: '0' },
  { name: 'hour', min: 0, max: 23, size: 24, names: [], example: '8' },
  { name: 'day-of-month', min: 1, max: 31, size: 31, names: [], example: '*' },
  { name: 'month', min: 1, max: 12, size: 12, names: MONTHS, example: '*' },
  { name: 'day-of-week', min: 0, max: 7, size: 7, names: WEEKDAYS, example: '1-5' },
];
