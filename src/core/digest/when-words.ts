/** When a plan posts, and what came of it, in words. */
import { plural } from '../answer/plural.ts';
import type { PlanStatus } from './board.ts';
import { describeSchedule } from './describe-schedule.ts';
import type { PlanState, SlotRecord } from './ledger.ts';
import { formatLocalTime } from './local-time.ts';
import type { DigestPlan } from './plan.ts';
import { FAILURES, type Failure } from './poster.ts';
import { parseSchedule } from './schedule.ts';
import { FAILURE_WORDS } from './trouble.ts';

/** "At 08:00, Monday through Friday (Europe/Kyiv)" */
export const scheduleWords = ({ schedule, zone }: DigestPlan): string => {
  const parsed = parseSchedule(schedule);
  return `${parsed.type === 'fault' ? schedule : describeSchedule(parsed)} (${zone})`;
};

/** The next times it will post, soonest first: "Mon 23 Nov 08:00 (06:00 UTC)". */
export const nextTimes = ({ plan, next }: Pick<PlanStatus, 'plan' | 'next'>): readonly string[] =>
  next.map(({ dueAt }) => formatLocalTime(dueAt, plan.zone));

/** Null when it is not paused now. */
export const pauseWords = ({
  plan,
  state,
  now,
}: Pick<PlanStatus, 'plan' | 'state' | 'now'>): string | null => {
  const { pausedUntil } = state;
  if (pausedUntil === null || pausedUntil <= now) return null;
  return isForever(state) ? 'until somebody resumes it' : `until ${formatLocalTime(pausedUntil, plan.zone)}`;
};

const isForever = ({ pausedUntil }: PlanState): boolean => pausedUntil === Number.MAX_SAFE_INTEGER;

/** "Fri 20 Nov 08:00 (06:00 UTC): posted, 7 key statements" */
export const lastWords = (record: SlotRecord, { zone }: DigestPlan): string =>
  `${formatLocalTime(record.dueAt, zone)}: ${outcomeWords(record, zone)}`;

/** What came of a slot. */
export const outcomeWords = (record: SlotRecord, zone: string): string => {
  const { status, reason, nextTryAt, composed } = record;
  const because = reason === null ? '' : `: ${failureOf(record)?.what ?? reason}`;
  switch (status) {
    case 'posted':
      return `posted, ${plural(composed?.given.length ?? 0, 'key statement')}`;
    case 'skipped':
      return `not posted${because}`;
    case 'failed':
      return `could not be posted${because}${nextTryAt === null ? '' : `; again ${formatLocalTime(nextTryAt, zone)}`}`;
    case 'claimed':
      return 'being posted';
    case 'planned':
      return 'due, not begun yet';
  }
};

/** What the matter is, and what to do, where posting has failed. */
export const failureOf = ({ status, reason }: SlotRecord): (typeof FAILURE_WORDS)[Failure] | null => {
  const failure = FAILURES.find((known) => known === reason);
  return status !== 'failed' || failure === undefined ? null : FAILURE_WORDS[failure];
};
