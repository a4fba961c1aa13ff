/** Puts the parts of the delivery together. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Context } from '../core/context.ts';
import type { DigestBoard } from '../core/digest/board.ts';
import { composeDigest } from '../core/digest/compose.ts';
import { formatLocalTime } from '../core/digest/local-time.ts';
import { planId } from '../core/digest/slot.ts';
import { nextSlots } from '../core/digest/slots.ts';
import { createBoard } from './board.ts';
import type { ComposeAsked, Delivery } from './delivery.ts';
import { createReconciler, type Reconciler } from './reconciler.ts';

/** What is set up of digests. */
export interface Digests {
  readonly board: DigestBoard;
  readonly reconciler: Reconciler;
}

export interface DigestParts extends Omit<Delivery, 'compose' | 'clock' | 'owner'> {
  /** What a digest is composed with. */
  readonly context: Context;
}

/** Nothing is posted before somebody has the reconciler look. */
export function openDigests({ context, ...parts }: DigestParts): Digests {
  const { ledger } = parts;
  const compose: Delivery['compose'] = (asked) =>
    composeDigest(
      {
        ...asked,
        next: nextTime(asked),
        givenAt: (statements) => ledger.givenAt(planId(asked.plan), statements),
      },
      context,
    );
  const owner = `${hostname()}/${process.pid}/${randomUUID()}`;
  const delivery: Delivery = { ...parts, compose, clock: Date.now, owner };
  const reconciler = createReconciler(delivery);
  return { reconciler, board: createBoard({ delivery, reconciler }) };
}

const nextTime = ({ plan, slot }: ComposeAsked): string | null => {
  const [next] = nextSlots(plan, slot.dueAt, 1);
  return next === undefined ? null : formatLocalTime(next.dueAt, plan.zone);
};
