import type { SlotId } from '../core/digest/slot.ts';
import type { Delivered } from './deliver-slot.ts';
import type { Delivery } from './delivery.ts';

/** Counts and logs what came of a delivery; nothing did where another process has the slot. */
export function noteOutcome(slot: SlotId, came: Delivered, { onOutcome, log }: Delivery): void {
  if (came.type === 'lost') return;
  onOutcome?.(came.type, came.type === 'failed' ? came.failure : null);
  if (came.type === 'failed') {
    const { cause, failure, nextTryAt } = came;
    log.error({ slot, err: cause, failure, nextTryAt }, 'a digest could not be posted');
  } else {
    log.info({ slot, came }, `a digest was ${came.type}`);
  }
}
