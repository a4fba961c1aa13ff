/**
 * The port of the ledger: what is due, who has taken it, what was sent, what came of it. Its rows are never deleted. Every method
 * is one transaction; those that are told `owner` change nothing and return false when somebody else has the slot by then.
 * Times are milliseconds since the epoch, given by the caller's clock.
 */
import type { Reply } from '../../reply/nodes.ts';
import type { StatementId } from '../ids.ts';
import type { Slot, SlotId } from './slot.ts';

/** What a channel has been given so far. One for each plan and channel: another channel begins anew. */
export interface PlanState {
  /** When the plan was seen first; slots before are nobody's. */
  readonly since: number;
  /** The arrival (`Store.lastArrival`) up to which everything was given; null before the first digest. */
  readonly watermark: number | null;
  /** Null: not paused. Infinity stands as `Number.MAX_SAFE_INTEGER`: until somebody resumes. */
  readonly pausedUntil: number | null;
  /** The last time something was posted. */
  readonly postedAt: number | null;
  /** The last time OPS_CHANNEL was told that the channel is silent. */
  readonly silenceToldAt: number | null;
}

export const SLOT_STATUSES = ['planned', 'claimed', 'failed', 'posted', 'skipped'] as const;

/**
 * - `planned`: due, nobody has begun;
 * - `claimed`: somebody is making or sending it, until `leaseUntil`;
 * - `failed`: the last try was refused; again from `nextTryAt`;
 * - `posted`: every part is there;
 * - `skipped`: will not be posted, for `reason`.
 */
export type SlotStatus = (typeof SLOT_STATUSES)[number];

export const PART_STATUSES = ['waiting', 'posting', 'posted'] as const;

/**
 * - `waiting`: not sent;
 * - `posting`: the row was written before the request, whose outcome is not known: look it up before sending again;
 * - `posted`: the platform has it as `messageId`.
 */
export type PartStatus = (typeof PART_STATUSES)[number];

/** One message of a digest. */
export interface Part {
  /** From 0. */
  readonly index: number;
  readonly status: PartStatus;
  /** Of its body, for the log and for the look-up: the first 16 hexadecimal digits of its SHA-256. */
  readonly hash: string;
  readonly messageId: string | null;
}

/** A digest as it was composed; frozen, so that every try sends the same. */
export interface Composed {
  readonly reply: Reply;
  /** Its messages as `Poster.print` made them, a part each. */
  readonly bodies: readonly string[];
  /** Key statements in it, for `resurface` and for what is new. */
  readonly given: readonly StatementId[];
  /** Everything up to this arrival is given with it. */
  readonly watermark: number;
}

/** A slot and what came of it, without what was composed, which is a hundred times as long and wanted for one slot at a time. */
export interface SlotEntry extends Slot {
  readonly status: SlotStatus;
  /** Who has taken it last; only while it is `claimed` is it theirs. */
  readonly owner: string | null;
  readonly claimedAt: number | null;
  /** Null unless `claimed`. */
  readonly leaseUntil: number | null;
  /** How often it was claimed. */
  readonly tries: number;
  /** Null unless `failed`. */
  readonly nextTryAt: number | null;
  /** Why it failed or was skipped: a word of `FAILURES`, `covered by <slot id>`, `paused`, `too old`, `nothing new`. */
  readonly reason: string | null;
  /** The first day that a catch-up covers; null for an ordinary digest. */
  readonly coversFrom: Slot['day'] | null;
  /** Empty until it is composed. */
  readonly parts: readonly Part[];
  /** OPS_CHANNEL was told. */
  readonly isTold: boolean;
  readonly updatedAt: number;
}

export interface SlotRecord extends SlotEntry {
  readonly composed: Composed | null;
}

/** One line of a slot's history. */
export interface SlotEvent {
  readonly at: number;
  /** What the slot became, or what `part` became. */
  readonly status: SlotStatus | PartStatus;
  readonly part: number | null;
  /** Who did it. */
  readonly owner: string | null;
  readonly reason: string | null;
}

/** Which slot, whose, and when. */
export interface Hold {
  readonly slot: SlotId;
  readonly owner: string;
  readonly now: number;
  /** How long nobody else may take it from now on. */
  readonly leaseMs: number;
}

export interface Ledger {
  /** Remembers a plan (`NEWSROOM/slack:C0123456789`) when it is seen first. */
  plan(plan: string, now: number): Promise<PlanState>;
  /** Of a plan that was remembered; null goes on. */
  pause(plan: string, until: number | null): Promise<void>;
  silenceTold(plan: string, now: number): Promise<void>;
  /** Writes the slots that are not there yet as `planned`; their plans were remembered. */
  add(slots: readonly Slot[], now: number): Promise<void>;
  read(slot: SlotId): Promise<SlotRecord | null>;
  /** Those of one plan, newest due first. */
  recent(plan: string, limit: number): Promise<readonly SlotEntry[]>;
  /** Of all plans: neither posted nor skipped, oldest due first. */
  open(): Promise<readonly SlotEntry[]>;
  /** All that happened to a slot, in order. */
  history(slot: SlotId): Promise<readonly SlotEvent[]>;
  /**
   * Takes a slot that is planned, or failed and due again, or claimed by somebody whose lease is over. Null when it is not to be
   * had. Slots `covered` are skipped in the same transaction; when one of them has ended, is somebody's whose lease is not over,
   * or has a part that is not `waiting`, nothing changes: null.
   */
  claim(hold: Hold, covered: readonly SlotId[]): Promise<SlotRecord | null>;
  /** Freezes what will be sent, with a part for each body (its hash is made here); a second time the first stays, and is returned. Null when it is somebody else's. */
  compose(hold: Hold, composed: Composed): Promise<SlotRecord | null>;
  /** Written before the request; renews the lease. False also unless the part waits and those before it are posted. */
  begin(hold: Hold, part: number): Promise<boolean>;
  /** After the answer, or when the look-up found it. */
  finish(hold: Hold, part: number, messageId: string): Promise<boolean>;
  /** The look-up found nothing: the part waits again. */
  release(hold: Hold, part: number): Promise<boolean>;
  /** Every part is there: marks the slot, moves the plan's watermark, and remembers what was given. */
  posted(hold: Hold): Promise<boolean>;
  /** Not posted this time; its parts stay as they are. */
  failed(hold: Hold, reason: string, nextTryAt: number): Promise<boolean>;
  /** Not posted, on purpose; `watermark` moves the plan on where there was nothing to say. */
  skipped(hold: Hold, reason: string, watermark: number | null): Promise<boolean>;
  /** True for the one who may tell OPS_CHANNEL of this slot: the first to ask. */
  told(slot: SlotId): Promise<boolean>;
  /** When each of these statements was last given to the plan; those never given are left out. */
  givenAt(plan: string, statements: readonly StatementId[]): Promise<ReadonlyMap<StatementId, number>>;
}
