/** A date at the beginning of some words: "14 February 2022", "March 2031", "the 3rd of May". */
import type { Day } from '../corpus.ts';
import { isDay } from '../day.ts';
import type { Unit } from './read-units.ts';

/** First and last day of the corpus: a date without its year is the only one of its kind in there. */
export interface CorpusDays {
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
}

/** A stretch of days, both ends included. */
export type Stretch = readonly [first: Day, last: Day];

export interface ReadDate {
  /** Null where the year is missing and the corpus does not tell it, and for a day that there is not. */
  readonly stretch: Stretch | null;
  /** In units. */
  readonly length: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const DAY_NUMBER = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** A date at the beginning. A year alone, or the month of May, is one only where a word such as "since" opens it. */
export const dateAt = (units: readonly Unit[], corpus: CorpusDays, isOpened: boolean): ReadDate | null => {
  const words = units.map(({ key, tokens }) => (tokens.length === 1 ? key : ''));
  const from = words[0] === 'the' ? 1 : 0;
  const [first = ''] = words.slice(from);
  if (isDay(first)) return { stretch: [first, first], length: from + 1 };
  const read = dayFirst(words.slice(from), corpus) ?? monthFirst(words.slice(from), corpus, isOpened);
  if (read !== null) return { ...read, length: read.length + from };
  return isOpened && from === 0 && YEAR.test(first) ? { stretch: yearOf(first), length: 1 } : null;
};

/** "14 February 2022", "the 14th of February" */
const dayFirst = (words: readonly string[], corpus: CorpusDays): ReadDate | null => {
  const day = DAY_NUMBER.exec(words[0] ?? '')?.[1];
  const at = words[1] === 'of' ? 2 : 1;
  const month = monthOf(words[at]);
  if (day === undefined || month === null) return null;
  const year = yearAt(words, at + 1);
  return { stretch: dayStretch({ day, month, year }, corpus), length: at + 1 + (year === null ? 0 : 1) };
};

/** "February 14, 2022", "February 2022", "February" */
const monthFirst = (words: readonly string[], corpus: CorpusDays, isOpened: boolean): ReadDate | null => {
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
