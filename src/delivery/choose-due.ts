/** Which of a plan's slots is to be delivered now; pure. */
import type { PlanState, SlotEntry } from '../core/digest/ledger.ts';

/**
 * - `deliver`: this one, and those that it covers;
 * - `skip`: these will not be posted;
 * - `wait`: nothing before `until` (milliseconds since the epoch), or before the next slot.
 */
export type Choice =
  | {
      readonly type: 'deliver';
      readonly slot: SlotEntry;
      readonly covered: readonly SlotEntry[];
      /** Nothing more is open after that. */
      readonly isAll: boolean;
    }
  | { readonly type: 'skip'; readonly slots: readonly SlotEntry[]; readonly reason: SkipReason }
  | { readonly type: 'wait'; readonly until: number };

export type SkipReason = 'too old' | 'paused';

/** How things are for a plan. */
export interface Situation {
  /** Neither posted nor skipped, oldest due first; all due. */
  readonly open: readonly SlotEntry[];
  readonly state: PlanState;
  readonly now: number;
  /** What was due before is too old to be posted. */
  readonly tooOld: number;
  /** The end of the hours in which nothing may be posted; null outside of them. */
  readonly heldUntil: number | null;
}

/** For something that is not known to come. */
export const NEVER = Number.MAX_SAFE_INTEGER;

export function chooseDue({ open, state, now, tooOld, heldUntil }: Situation): Choice {
  const busyUntil = Math.max(0, ...open.map(leaseEnd));
  if (busyUntil > now) return wait(busyUntil);
  const free = open.filter((slot) => retryAt(slot) <= now);
  const old = free.filter(({ dueAt }) => dueAt < tooOld);
  if (old.length > 0) return { type: 'skip', slots: old, reason: 'too old' };
  const begun = open.find(isBegun);
  const isPaused = state.pausedUntil !== null && state.pausedUntil > now;
  if (isPaused && begun === undefined && free.length > 0)
    return { type: 'skip', slots: free, reason: 'paused' };
  const slot = begun ?? (isPaused ? open[0] : open.at(-1));
  if (slot === undefined) return wait(NEVER);
  const until = Math.max(retryAt(slot), heldUntil ?? 0);
  if (until > now) return wait(until);
  const covered = begun === undefined ? open.slice(0, -1) : [];
  return { type: 'deliver', slot, covered, isAll: open.length === covered.length + 1 };
}

/** A message of it is out, or may be: it is finished before anything newer, so that parts stay in order and nothing is said twice. */
export const isBegun = ({ parts }: SlotEntry): boolean => parts.some(({ status }) => status !== 'waiting');

/** Until when somebody is at work on it, who may also be a process that has died; 0 for nobody. */
export const leaseEnd = ({ status, leaseUntil }: SlotEntry): number =>
  status === 'claimed' ? (leaseUntil ?? 0) : 0;

/** When it may be tried after a failure; 0: at once. */
export const retryAt = ({ status, nextTryAt }: SlotEntry): number =>
  status === 'failed' ? (nextTryAt ?? 0) : 0;

const wait = (until: number): Choice => ({ type: 'wait', until });
