/** What the delivery works with. */
import type { Logger } from 'pino';
import type { ChannelAddress, PlatformName } from '../core/digest/address.ts';
import type { Digest, DigestAsked, Empty } from '../core/digest/compose.ts';
import type { Ledger } from '../core/digest/ledger.ts';
import type { DigestPlan } from '../core/digest/plan.ts';
import type { Failure, Poster } from '../core/digest/poster.ts';

/** What a digest is asked to be about. */
export type ComposeAsked = Pick<DigestAsked, 'plan' | 'slot' | 'coversFrom' | 'state'>;

export interface Delivery {
  readonly plans: readonly DigestPlan[];
  readonly ledger: Ledger;
  readonly posters: ReadonlyMap<PlatformName, Poster>;
  readonly compose: (asked: ComposeAsked) => Promise<Digest | Empty>;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** Names this process in the ledger; no two have the same. */
  readonly owner: string;
  /** How long a slot is nobody else's after each step. */
  readonly leaseMs: number;
  readonly catchUpMs: number;
  readonly silenceMs: number;
  /** Hears of trouble; null: only the log does. */
  readonly opsChannel: ChannelAddress | null;
  /** Told what came of every delivery, for counting. */
  readonly onOutcome?: (outcome: 'posted' | 'failed' | 'skipped', failure: Failure | null) => void;
  readonly log: Logger;
}
