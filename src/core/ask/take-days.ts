/** The days of a question: "since 14 February 2022", "in March 2031", "between 1 and 3 May 2030". */
import type { Day } from '../corpus.ts';
import { addDays } from '../day.ts';
import { type CorpusDays, dateAt, type Stretch } from './read-date.ts';
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

const daysAt = (units: readonly Unit[], corpus: CorpusDays): Found | null => {
  const word = units[0]?.key ?? '';
  const range = rangeAt(units, corpus);
  if (range !== null) return range;
  const opens = OPENERS.get(word);
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

const OPENERS: ReadonlyMap<string, Opener> = new Map(
  Object.entries<Opener>({
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
  }),
);

/** "between A and B", "from A to B" */
const JOINS: ReadonlyMap<string, readonly string[]> = new Map([
  ['between', ['and']],
  ['from', ['to', 'until', 'till', 'through']],
]);

const rangeAt = (units: readonly Unit[], corpus: CorpusDays): Found | null => {
  const joins = JOINS.get(units[0]?.key ?? '') ?? [];
  const middle = units.findIndex(({ key }, at) => at > 1 && joins.includes(key));
  if (middle < 0) return null;
  const behind = units.slice(middle + 1);
  const last = dateAt(behind, corpus, true);
  if (last?.stretch == null) return null;
  const first = firstOf(units.slice(1, middle), behind.slice(0, last.length), corpus);
  if (first === null) return null;
  return { since: first[0], until: last.stretch[1], length: middle + 1 + last.length, isUnclear: false };
};

/** Of "between 1 and 3 May 2030" the first date takes month and year of the second. */
const firstOf = (own: readonly Unit[], last: readonly Unit[], corpus: CorpusDays): Stretch | null => {
  for (const borrowed of [0, 1, 2]) {
    const read = dateAt([...own, ...last.slice(last.length - borrowed)], corpus, true);
    if (read?.stretch != null && read.length === own.length + borrowed) return read.stretch;
  }
  return null;
};
