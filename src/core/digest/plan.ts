/** What an admin has asked for: a channel, and which digest it gets when. Made by `settings` from the environment. */
import type { Kind } from '../../text/types.ts';
import type { ChannelAddress } from './address.ts';

/** What a channel without anything new gets: a line that says so, nothing, or key statements shown least recently. */
export type WhenEmpty = 'say-so' | 'skip' | 'resurface';

/** Hours of the day in which nobody is to be disturbed, local; `from` may be later than `until`, over midnight. */
export interface QuietHours {
  /** `HH:MM`. */
  readonly from: string;
  readonly until: string;
}

/** Empty lists leave nothing out. */
export interface DigestFilter {
  /** As typed after `who-said`. */
  readonly topics: readonly string[];
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
  readonly kinds: readonly Kind[];
}

/** One digest of one channel: the block `DIGEST_<NAME>_…`. */
export interface DigestPlan {
  /** As in the settings: `NEWSROOM`. Names the plan to people and in the ledger. */
  readonly name: string;
  readonly channel: ChannelAddress;
  /** Five fields of cron, checked. */
  readonly schedule: string;
  /** IANA name, checked. */
  readonly zone: string;
  readonly filter: DigestFilter;
  /** The most key statements. */
  readonly max: number;
  readonly whenEmpty: WhenEmpty;
  readonly quiet: QuietHours | null;
  /** Whom to mention at the head of it, as the platform knows them: an id of a user, role or group, or `here`. */
  readonly mention: string | null;
  /** The head in the channel, the statements in a thread below it. */
  readonly thread: boolean;
}
