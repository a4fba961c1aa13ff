/** A question in plain words, understood: which command answers it, with which values. */
import type { Force } from '../../text/types.ts';
import type { Day } from '../corpus.ts';
import type { Cluster } from '../resolve/directory.ts';

/** The commands that a question can lead to. */
export type Route = 'who-said' | 'who-changed' | 'figures' | 'timeline' | 'who';

/** Who is asked about. */
export interface Person {
  /** As it goes into a command. */
  readonly typed: string;
  /** Everybody whom it can mean; at least one. */
  readonly clusters: readonly Cluster[];
}

export interface Understood {
  readonly type: 'understood';
  readonly route: Route;
  /** The words to search for, without the words of the question; at least one of this and `from` is there. */
  readonly about: string | undefined;
  readonly from: Person | undefined;
  readonly force: Force | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
  /** The place is asked for, not only the words. */
  readonly where: boolean;
  /** What of the question its command cannot be told, in whole sentences. */
  readonly leftOut: readonly string[];
}

/** Why a question is not answered. */
export type Reason =
  | 'forecast'
  | 'opinion'
  | 'verdict'
  | 'advice'
  | 'summary'
  | 'reason'
  | 'several'
  | 'negated'
  /** `words` stand for somebody whom only the one who asks knows. */
  | 'pronoun'
  /** `words` are a time that hangs on the day of the question, or a date without its year. */
  | 'day'
  /** `words` name nobody who is here. */
  | 'nobody'
  /** `words` name two people. */
  | 'two-people'
  /** `words` stand in no document. */
  | 'topic'
  | 'unplaced';

export interface Refusal {
  readonly type: 'refused';
  readonly why: Reason;
  /** As typed; empty where the reason needs none. */
  readonly words: string;
}

export const refuse = (why: Reason, words = ''): Refusal => ({ type: 'refused', why, words });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'refused';
