/** The days of a question: "since 14 February 2022", "in March 2031", "between 1 and 3 May 2030". */
import type { Day } from '../corpus.ts';
import { addDays, isDay } from '../day.ts';
import { is, textOf, type Unit } from './read-units.ts';

export interface Days {
  readonly since: Day | undefined;
  readonly until: Day | undefined;
}

export interface DaysTaken extends Days {
  /** The units without those of the days. */
  readonly rest: readonly Unit[];
  /** Named only within its week: left out of the question. */
  readonly weekdays: readonly string[];
  /** A time that hangs on the day of the question, or a day without a year; null where there is none. */
  readonly unclear: string | null;
}

/** First and last day of the corpus: a date without its year is the only one of its kind in there. */
export interface CorpusDays {
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
}

/** Takes every day out of a question. */
export const takeDays = (units: readonly Unit[], corpus: CorpusDays): DaysTaken => {
  const rest: Unit[] = [];
  const weekdays: string[] = [];
  let days: Days = { since: undefined, until: undefined };
  let unclear: string | null = null;
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    const found = daysAt(units.slice(at, at + LONGEST), corpus);
    if (unit === undefined) break;
    if (found !== null) {
      days = { since: found.since ?? days.since, until: found.until ?? days.until };
      if (found.isUnclear) unclear ??= textOf(units.slice(at, at + found.length));
    } else if (is(unit, 'relative')) unclear ??= textOf([unit]);
    else if (is(unit, 'weekday')) weekdays.push(textOf([unit]));
    else rest.push(unit);
    at += found?.length ?? 1;
  }
  return { ...days, rest, weekdays, unclear };
};

/** "between the 14th of February 2022 and the 3rd of March 2022" and a little more. */
const LONGEST = 14;

interface Found extends Days {
  /** In units. */
  readonly length: number;
  readonly isUnclear: boolean;
}

/** A stretch of days, both ends included; null where the year is missing and the corpus does not tell it. */
type Stretch = readonly [first: Day, last: Day];

interface Read {
  readonly stretch: Stretch | null;
  readonly length: number;
}

const daysAt = (units: readonly Unit[], corpus: CorpusDays): Found | null => {
  const word = units[0]?.key ?? '';
  const range = rangeAt(units, corpus);
  if (range !== null) return range;
  const opens = Object.hasOwn(OPENERS, word) ? OPENERS[word] : undefined;
  const read = dateAt(units.slice(opens === undefined ? 0 : 1), corpus, opens !== undefined);
  if (read === null) return null;
  const length = read.length + (opens === undefined ? 0 : 1);
  if (read.stretch === null) return { since: undefined, until: undefined, length, isUnclear: true };
  return { ...(opens ?? WITHIN)(read.stretch), length, isUnclear: false };
};

type Opener = (stretch: Stretch) => Days;

const WITHIN: Opener = ([since, until]) => ({ since, until });
const SINCE: Opener = ([since]) => ({ since, until: undefined });
const UNTIL: Opener = ([, until]) => ({ since: undefined, until });

const OPENERS: Readonly<Record<string, Opener>> = {
  on: WITHIN,
  in: WITHIN,
  during: WITHIN,
  at: WITHIN,
  of: WITHIN,
  since: SINCE,
  from: SINCE,
  after: ([, last]) => ({ since: addDays(last, 1) ?? undefined, until: undefined }),
  until: UNTIL,
  till: UNTIL,
  'up to': UNTIL,
  by: UNTIL,
  through: UNTIL,
  before: ([first]) => ({ since: undefined, until: addDays(first, -1) ?? undefined }),
};

const JOINS: Readonly<Record<string, readonly string[]>> = {
  between: ['and'],
  from: ['to', 'until', 'till', 'through'],
};

/** "between A and B"; of "between 1 and 3 May 2030" the first takes month and year of the second. */
const rangeAt = (units: readonly Unit[], corpus: CorpusDays): Found | null => {
  const joins = JOINS[units[0]?.key ?? ''];
  const middle = units.findIndex(({ key }, at) => at > 1 && joins?.includes(key));
  if (joins === undefined || middle < 0) return null;
  const last = dateAt(units.slice(middle + 1), corpus, true);
  if (last === null) return null;
  const own = units.slice(1, middle);
  const borrowed = units.slice(middle + 1, middle + 1 + last.length);
  const first = [0, 1, 2].map((from) =>
    dateAt([...own, ...borrowed.slice(-from || borrowed.length)], corpus, true),
  );
  const whole = [dateAt(own, corpus, true), ...first].find(
    (read) => read?.stretch != null && read.length >= own.length,
  );
  const length = middle + 1 + last.length;
  if (whole?.stretch == null || last.stretch === null) return null;
  return { since: whole.stretch[0], until: last.stretch[1], length, isUnclear: false };
};

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** A date at the beginning. A year alone, or the month of May, is one only where a word such as "since" opens it. */
const dateAt = (units: readonly Unit[], corpus: CorpusDays, isOpened: boolean): Read | null => {
  const words = units.map(({ key, tokens }) => (tokens.length === 1 ? key : ''));
  const from = words[0] === 'the' ? 1 : 0;
  const [first = ''] = words.slice(from);
  if (isDay(first)) return { stretch: [first, first], length: from + 1 };
  const read = dayFirst(words.slice(from), corpus) ?? monthFirst(words.slice(from), corpus, isOpened);
  if (read !== null) return { ...read, length: read.length + from };
  return isOpened && from === 0 && YEAR.test(first) ? { stretch: yearOf(first), length: 1 } : null;
};

/** "14 February 2022", "the 14th of February" */
const dayFirst = (words: readonly string[], corpus: CorpusDays): Read | null => {
  const day = DAY_NUMBER.exec(words[0] ?? '')?.[1];
  const at = words[1] === 'of' ? 2 : 1;
  const month = monthOf(words[at]);
  if (day === undefined || month === null) return null;
  const year = yearAt(words, at + 1);
  return { stretch: dayStretch({ day, month, year }, corpus), length: at + 1 + (year === null ? 0 : 1) };
};

/** "February 14, 2022", "February 2022", "February" */
const monthFirst = (words: readonly string[], corpus: CorpusDays, isOpened: boolean): Read | null => {
  const month = monthOf(words[0]);
  if (month === null) return null;
  const day = DAY_NUMBER.exec(words[1] ?? '')?.[1];
  const year = yearAt(words, day === undefined ? 1 : 2);
  const length = 1 + (day === undefined ? 0 : 1) + (year === null ? 0 : 1);
  if (day !== undefined) return { stretch: dayStretch({ day, month, year }, corpus), length };
  if (year === null && !isOpened) return null;
  return { stretch: monthStretch(month, year, corpus), length };
};

const monthOf = (word: string | undefined): number | null => {
  const at = MONTHS.findIndex((name) => name === word || (name.slice(0, 3) === word && word !== 'may'));
  return at < 0 ? null : at + 1;
};

const yearAt = (words: readonly string[], at: number): string | null => {
  const word = words[at] ?? '';
  return YEAR.test(word) ? word : null;
};

interface WrittenDay {
  readonly day: string;
  readonly month: number;
  readonly year: string | null;
}

const dayStretch = ({ day, month, year }: WrittenDay, corpus: CorpusDays): Stretch | null => {
  const years = year === null ? yearsOf(corpus) : [year];
  const days = years.map((one) => `${one}-${two(month)}-${two(Number(day))}`).filter(isDay);
  const [only, ...others] = year === null ? days.filter((one) => isWithin(one, corpus)) : days;
  return only === undefined || others.length > 0 ? null : [only, only];
};

const monthStretch = (month: number, year: string | null, corpus: CorpusDays): Stretch | null => {
  const stretches = (year === null ? yearsOf(corpus) : [year]).flatMap((one) => stretchOf(one, month));
  const inside = ([first, last]: Stretch): boolean =>
    corpus.firstDay !== null && corpus.lastDay !== null && last >= corpus.firstDay && first <= corpus.lastDay;
  const [only, ...others] = year === null ? stretches.filter(inside) : stretches;
  return only === undefined || others.length > 0 ? null : only;
};

const stretchOf = (year: string, month: number): readonly Stretch[] => {
  const first = `${year}-${two(month)}-01`;
  const last = [31, 30, 29, 28].map((day) => `${year}-${two(month)}-${day}`).find(isDay);
  return isDay(first) && last !== undefined ? [[first, last]] : [];
};

const yearOf = (year: string): Stretch | null => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return isDay(first) && isDay(last) ? [first, last] : null;
};

/** A corpus of more years than this tells nothing about a date without one. */
const MOST_YEARS = 5;

const yearsOf = ({ firstDay, lastDay }: CorpusDays): readonly string[] => {
  const [first, last] = [firstDay, lastDay].map((day) => Number(day?.slice(0, 4)));
  if (first === undefined || last === undefined || !(last - first < MOST_YEARS)) return [];
  return Array.from({ length: last - first + 1 }, (_, offset) => String(first + offset));
};

const isWithin = (day: Day, { firstDay, lastDay }: CorpusDays): boolean =>
  firstDay !== null && lastDay !== null && day >= firstDay && day <= lastDay;

const two = (count: number): string => String(count).padStart(2, '0');
