/**
 * Posts what was composed, part by part. The row is written before each request, so that a process that dies leaves behind what it
 * may have done: such a part is looked up before it is sent again.
 */
import type { Part, SlotRecord } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import type { DigestPart, Failure, Poster } from '../core/digest/poster.ts';
import { quietUntil } from '../core/digest/quiet-hours.ts';
import { askToFind, askToPost } from './ask-poster.ts';
import { waitAfter, waitForOutcome } from './backoff.ts';
import type { Delivery } from './delivery.ts';
import { holdOf } from './hold.ts';

/**
 * What came of it. `failed`: again from `nextTryAt`; `lost`: somebody else has the slot by now, and nothing more may be done
 * about it here.
 */
export type Posting =
  | { readonly type: 'posted' }
  | {
      readonly type: 'failed';
      readonly failure: Failure;
      readonly nextTryAt: number;
      readonly cause: unknown;
    }
  | { readonly type: 'lost' };

/** One slot under way. */
export interface Sending {
  readonly delivery: Delivery;
  readonly plan: DigestPlan;
  /** With what was composed. */
  readonly record: SlotRecord;
  readonly poster: Poster;
}

/** What came of one part. */
type Step = { readonly type: 'done'; readonly messageId: string } | Exclude<Posting, { type: 'posted' }>;

const LOST = { type: 'lost' } as const;
/** Stands for the id of a message where the platform has none to look up. */
const UNKNOWN_ID = 'unknown';
/** How far our clock may have been ahead when a part was sent: the platform knows it by its own clock. */
const LOOK_BACK_MS = 3_600_000;

export async function postParts(sending: Sending): Promise<Posting> {
  const { delivery, record } = sending;
  let head: string | null = null;
  for (const part of record.parts) {
    const step = await bring(sending, part, head);
    if (step.type !== 'done') return step;
    head ??= step.messageId;
  }
  return (await delivery.ledger.posted(holdOf(delivery, record))) ? { type: 'posted' } : LOST;
}

async function bring(sending: Sending, part: Part, head: string | null): Promise<Step> {
  if (part.status === 'posted') return { type: 'done', messageId: part.messageId ?? UNKNOWN_ID };
  const message = messageOf(sending, part, head);
  if (part.status === 'waiting') return send(sending, part, message);
  return lookUp(sending, part, message);
}

/** The head of a thread stands in the channel, everything else below it. */
function messageOf({ plan, record, poster, delivery }: Sending, part: Part, head: string | null): DigestPart {
  const isQuiet = quietUntil(plan.quiet, plan.zone, delivery.clock()) !== null;
  return {
    channel: plan.channel,
    marker: `${record.id}#${part.index}`,
    body: record.composed?.bodies[part.index] ?? '',
    thread: plan.thread ? head : null,
    isSilent: isQuiet && poster.traits.canPostSilently,
  };
}

async function send(sending: Sending, part: Part, message: DigestPart): Promise<Step> {
  const { delivery, record, poster } = sending;
  const { ledger, clock, leaseMs } = delivery;
  const hold = holdOf(delivery, record);
  if (!(await ledger.begin(hold, part.index))) return LOST;
  // Asleep meanwhile, as a machine may be: somebody else may have looked it up and be sending it.
  if (clock() - hold.now >= leaseMs) return LOST;
  const outcome = await askToPost(poster, message, delivery);
  if (outcome.type === 'posted') return finish(sending, part, outcome.messageId);
  if (outcome.type === 'uncertain')
    return fail(sending, { failure: 'network', waitMs: waitForOutcome(record.tries), cause: outcome.cause });
  await ledger.release(holdOf(delivery, record), part.index);
  const waitMs = waitAfter(record.tries, outcome.retryAfterMs);
  return fail(sending, { failure: outcome.failure, waitMs, cause: outcome.cause });
}

/** It was begun by a process that did not live to hear the answer, or the answer got lost. */
async function lookUp(sending: Sending, part: Part, message: DigestPart): Promise<Step> {
  const { delivery, record, poster } = sending;
  if (!poster.traits.canLookUp) return finish(sending, part, UNKNOWN_ID);
  const since = (await firstBegun(sending, part)) - LOOK_BACK_MS;
  const found = await askToFind(poster, { part: message, since }, delivery);
  if (found.type === 'found') return finish(sending, part, found.messageId);
  if (found.type === 'absent') {
    const isOurs = await delivery.ledger.release(holdOf(delivery, record), part.index);
    return isOurs ? send(sending, part, message) : LOST;
  }
  return fail(sending, { ...found, waitMs: waitAfter(record.tries, null) });
}

/** By the row that was written before the first request, in milliseconds since the epoch. */
async function firstBegun({ delivery, record }: Sending, { index }: Part): Promise<number> {
  const events = await delivery.ledger.history(record.id);
  const begun = events.find(({ part, status }) => part === index && status === 'posting');
  return begun?.at ?? record.dueAt;
}

async function finish({ delivery, record }: Sending, { index }: Part, messageId: string): Promise<Step> {
  const isOurs = await delivery.ledger.finish(holdOf(delivery, record), index, messageId);
  return isOurs ? { type: 'done', messageId } : LOST;
}

interface Refusal {
  readonly failure: Failure;
  readonly waitMs: number;
  readonly cause: unknown;
}

async function fail({ delivery, record }: Sending, { failure, waitMs, cause }: Refusal): Promise<Step> {
  const hold = holdOf(delivery, record);
  const nextTryAt = hold.now + waitMs;
  const isOurs = await delivery.ledger.failed(hold, failure, nextTryAt);
  return isOurs ? { type: 'failed', failure, nextTryAt, cause } : LOST;
}
