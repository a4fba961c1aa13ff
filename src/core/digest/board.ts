/** The port to the digests that are set up: what people may ask of them in chat. `delivery` implements it. */
import type { Reply } from '../../reply/nodes.ts';
import type { Day } from '../corpus.ts';
import type { PlanState, SlotRecord } from './ledger.ts';
import type { DigestPlan } from './plan.ts';
import type { Slot } from './slot.ts';

/** How things are with one plan. */
export interface PlanStatus {
  readonly plan: DigestPlan;
  readonly state: PlanState;
  /** In milliseconds since the epoch, by the clock of the delivery. */
  readonly now: number;
  /** False where this program posts nothing by itself: a terminal, or a schedule that is turned off. */
  readonly isRunning: boolean;
  /** The next three, soonest first. */
  readonly next: readonly Slot[];
  /** The last that was due, whatever came of it; null before the first. */
  readonly last: SlotRecord | null;
}

/** What would be posted now; not a digest where nothing would be, but why. */
export interface Preview {
  readonly reply: Reply;
  readonly isDigest: boolean;
}

/** Names are those of plans as `plans` gives them. Every method may reject with a `ProblemError`. */
export interface DigestBoard {
  plans(): readonly DigestPlan[];
  /** Of every plan, in the order of `plans`. */
  status(): Promise<readonly PlanStatus[]>;
  /** What would be posted now; posts nothing and changes nothing. */
  preview(name: string): Promise<Preview>;
  /** Posts what is new at once, in a slot of its own, and waits for what comes of it. */
  postNow(name: string, by: string): Promise<SlotRecord>;
  /** Until the end of a day on the clocks of the plan's zone; null: until somebody resumes it. */
  pause(name: string, until: Day | null, by: string): Promise<void>;
  resume(name: string, by: string): Promise<void>;
}
