/** What a digest is going to say, before it is a tree. */
import type { CorpusView } from '../../context.ts';
import type { Day } from '../../corpus.ts';
import type { News } from '../compare-news.ts';
import type { DigestPlan } from '../plan.ts';
import type { Slot } from '../slot.ts';
import type { Weighed } from '../weigh.ts';

/**
 * - `first`: this channel's first;
 * - `news`: something new;
 * - `again`: nothing new, so key statements are shown again;
 * - `nothing`: nothing new, and it says so.
 */
export type Occasion = 'first' | 'news' | 'again' | 'nothing';

/** What is known of the digest itself. */
export interface DigestFrame {
  readonly plan: DigestPlan;
  readonly slot: Slot;
  /** The first day of a catch-up; null for an ordinary digest. */
  readonly coversFrom: Day | null;
  /** When something was posted last, in milliseconds since the epoch. */
  readonly postedAt: number | null;
  /** When the next one comes, in words; null: never, as far as is known. */
  readonly next: string | null;
  readonly version: string;
}

/** What it holds. */
export interface DigestContents {
  readonly occasion: Occasion;
  /** Best first. One of a later tier was shown here before. */
  readonly key: readonly Weighed[];
  /** Everything else, best first; remarks that are key are not in it. */
  readonly also: readonly Weighed[];
  /** Older ones that were not looked at. */
  readonly beyond: number;
  /** What comparing tells of it. */
  readonly news: News;
  /** Statements and documents that it was chosen from. */
  readonly statements: number;
  readonly documents: number;
  /** The day that a first digest shows; null where no document has one. */
  readonly day: Day | null;
  /** Topics in the order in which their sections stand. */
  readonly labels: readonly string[];
  /** What of the plan's filter nothing matches, in sentences. */
  readonly misses: readonly string[];
}

export interface DigestDraft extends DigestFrame, DigestContents {
  readonly view: CorpusView;
}
