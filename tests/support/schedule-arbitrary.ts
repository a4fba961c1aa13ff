/** Schedules as people type them, and as they should not. */
import fc from 'fast-check';

interface Typed {
  readonly min: number;
  readonly max: number;
  readonly names: readonly string[];
}

const MONTHS = [
  'jan',
  'February',
  'MAR',
  'apr',
  'May',
  'june',
  'JUL',
  'aug',
  'september',
  'Oct',
  'nov',
  'dec',
];
const WEEKDAYS = ['sun', 'Monday', 'TUE', 'wed', 'thursday', 'Fri', 'sat', '7'];

const MINUTE: Typed = { min: 0, max: 59, names: [] };
const HOUR: Typed = { min: 0, max: 23, names: [] };
const DAY: Typed = { min: 1, max: 31, names: [] };
const MONTH: Typed = { min: 1, max: 12, names: MONTHS };
const WEEKDAY: Typed = { min: 0, max: 7, names: WEEKDAYS };

const value = ({ min, max, names }: Typed) =>
  fc
    .tuple(fc.integer({ min, max }), fc.boolean())
    .map(([number, isNamed]) => (isNamed ? names[number - min] : undefined) ?? `${number}`);

const item = (field: Typed) => {
  const one = value(field);
  const range = fc.tuple(one, one).map(([from, to]) => `${from}-${to}`);
  const step = fc.integer({ min: 1, max: field.max - field.min });
  const stepped = fc.tuple(fc.oneof(range, fc.constant('*')), step).map(([of, by]) => `${of}/${by}`);
  return fc.oneof(one, one, range, stepped);
};

const given = (field: Typed) =>
  fc.array(item(field), { minLength: 1, maxLength: 3 }).map((items) => items.join(','));

const open = fc.constant('*');
const field = (typed: Typed) => fc.oneof(open, given(typed));
const days = fc.oneof(fc.tuple(given(DAY), open), fc.tuple(open, given(WEEKDAY)), fc.tuple(open, open));

/** With one day field at most; a few never fire, or have a step that is refused. */
export const schedules = fc
  .tuple(field(MINUTE), field(HOUR), field(MONTH), days)
  .map(([minute, hour, month, [day, weekday]]) => `${minute} ${hour} ${day} ${month} ${weekday}`);

const token = fc.constantFrom(
  '*',
  '0',
  '8',
  '31',
  '99',
  'mon',
  'febuary',
  'L',
  '5L',
  '1#2',
  '15W',
  '?',
  '-',
  '/',
  ',',
);
const wrong = fc.oneof(
  fc.array(token, { minLength: 1, maxLength: 4 }).map((tokens) => tokens.join('')),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

/** Mostly refused, in every way. */
export const typedSchedules = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(wrong, { maxLength: 8 }).map((fields) => fields.join(' ')),
  fc.constantFrom('@daily', '@DAILY', '@reboot', '08:30', '99:99', '* * * * * *', '0 0 31 2,4 1'),
);
