/** One slot, from its claim to its last part. */
import { splitAddress } from '../core/digest/address.ts';
import type { SlotRecord } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import type { Poster } from '../core/digest/poster.ts';
import { planId, type SlotId } from '../core/digest/slot.ts';
import { waitAfter } from './backoff.ts';
import type { Delivery } from './delivery.ts';
import { holdOf } from './hold.ts';
import { inTime } from './in-time.ts';
import { type Posting, postParts } from './post-parts.ts';

/** Of the largest corpus, read for the first time; longer is a hang. */
const COMPOSE_LIMIT_MS = 300_000;

/** A slot that may be had, and those that it makes good for. */
export interface Due {
  readonly plan: DigestPlan;
  readonly slot: SlotId;
  readonly covered: readonly SlotId[];
}

/** `skipped`: there was nothing to say; `lost`: another process has it. */
export type Delivered = Posting | { readonly type: 'skipped'; readonly reason: string };

export async function deliverSlot(due: Due, delivery: Delivery): Promise<Delivered> {
  const { plan, slot, covered } = due;
  const claimed = await delivery.ledger.claim(holdOf(delivery, { id: slot }), covered);
  if (claimed === null) return { type: 'lost' };
  const poster = delivery.posters.get(splitAddress(plan.channel).platform);
  if (poster === undefined)
    return giveUpForNow(claimed, delivery, new Error(`nobody posts to ${plan.channel}`));
  try {
    const record =
      claimed.composed === null ? await composeSlot(claimed, plan, { delivery, poster }) : claimed;
    return 'type' in record ? record : await postParts({ delivery, plan, record, poster });
  } catch (error) {
    return giveUpForNow(claimed, delivery, error);
  }
}

interface Means {
  readonly delivery: Delivery;
  readonly poster: Poster;
}

/**
 * Frozen before anything is sent, so that every try sends the same. What is new is asked after the claim: somebody else may
 * have posted until then.
 */
async function composeSlot(
  record: SlotRecord,
  plan: DigestPlan,
  { delivery, poster }: Means,
): Promise<SlotRecord | Delivered> {
  const { ledger, clock } = delivery;
  const { coversFrom } = record;
  const state = await ledger.plan(planId(plan), clock());
  const draft = await inTime(delivery.compose({ plan, slot: record, coversFrom, state }), COMPOSE_LIMIT_MS);
  if ('empty' in draft) {
    const isOurs = await ledger.skipped(holdOf(delivery, record), draft.empty, draft.watermark);
    return isOurs ? { type: 'skipped', reason: draft.empty } : { type: 'lost' };
  }
  const { mention, thread } = plan;
  const bodies = poster.print(draft.reply, { mention, thread, marker: record.id });
  if (bodies.length === 0) throw new Error(`${plan.channel} has no messages for ${record.id}`);
  return (await ledger.compose(holdOf(delivery, record), { ...draft, bodies })) ?? { type: 'lost' };
}

/** A fault of ours, or of the store: not the platform's. */
async function giveUpForNow(record: SlotRecord, delivery: Delivery, cause: unknown): Promise<Posting> {
  const hold = holdOf(delivery, record);
  const nextTryAt = hold.now + waitAfter(record.tries, null);
  const isOurs = await delivery.ledger.failed(hold, 'unknown', nextTryAt);
  return isOurs ? { type: 'failed', failure: 'unknown', nextTryAt, cause } : { type: 'lost' };
}
