/** What can be wrong with a schedule. */
import type { FieldName } from './schedule-fields.ts';

/** Weekdays at eight: for whoever has typed nothing that could be put right. */
export const EXAMPLE = '0 8 * * 1-5';

export type ItemFlaw =
  /** Neither a number, nor a name, nor a range of them. */
  | 'not-a-value'
  | 'out-of-range'
  | 'step-zero'
  /** A step that leaves only the first value. */
  | 'step-too-large'
  /** `5/10`: some kinds of cron read it as "from 5 on", others refuse it. */
  | 'step-without-range'
  /** `?`, of Quartz. */
  | 'question-mark'
  /** `L`: the last day of the month, or `5L`, the last Friday of it. */
  | 'last'
  /** `15W`: the weekday nearest to a day. */
  | 'nearest-weekday'
  /** `1#2`: the second Monday. */
  | 'nth-weekday';

export type ScheduleFlaw =
  | ItemFlaw
  | 'too-few-fields'
  /** Six or seven: with seconds, with a year. */
  | 'too-many-fields'
  /** `@daily`. */
  | 'nickname'
  /** A day of the month and a day of the week: some kinds of cron want both to match, others either. */
  | 'both-day-fields'
  /** 30 February. */
  | 'never-fires';

/** One thing that is wrong. */
export interface Flaw {
  readonly reason: ScheduleFlaw;
  /** Null when it is the schedule as a whole. */
  readonly field: FieldName | null;
  /** The part as typed, in lower case; of the whole, all of it. */
  readonly value: string;
  /** The whole schedule with this put right; something else may still be wrong with it. */
  readonly corrections: readonly string[];
}
