/** Asks a platform, and goes on without it when it does not answer: a poster that hangs must not keep its plan for ever. */
import type { DigestPart, LookUp, Poster, PostOutcome } from '../core/digest/poster.ts';
import type { Delivery } from './delivery.ts';
import { inTime } from './in-time.ts';

/**
 * Half of a lease: after that there is as long to write down that nobody knows what came of it, before somebody else may
 * take the slot for one that was left behind.
 */
const limitOf = ({ leaseMs }: Pick<Delivery, 'leaseMs'>): number => leaseMs / 2;

export const askToPost = (
  poster: Poster,
  part: DigestPart,
  delivery: Pick<Delivery, 'leaseMs'>,
): Promise<PostOutcome> =>
  inTime(poster.post(part), limitOf(delivery)).catch((cause): PostOutcome => ({ type: 'uncertain', cause }));

/** A part as it was sent, and since when (milliseconds since the epoch) it may be there. */
export interface Sought {
  readonly part: DigestPart;
  readonly since: number;
}

export const askToFind = (
  poster: Poster,
  { part, since }: Sought,
  delivery: Pick<Delivery, 'leaseMs'>,
): Promise<LookUp> =>
  inTime(poster.find(part, since), limitOf(delivery)).catch(
    (cause): LookUp => ({ type: 'unknown', failure: 'network', cause }),
  );
