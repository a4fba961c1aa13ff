/** What a statement does and which side it takes, as far as its words show. */
import type { Pole } from '../../text/lexicon.ts';
import type { Excerpt } from '../../text/types.ts';

/** A clause of a statement that takes a side. */
export interface Position {
  /** The side: polarity, and whether it is settled at all; `open` where it may still go either way. */
  readonly pole: Pole;
  /** The words that show it, from the first to the last: "will never", "no plans to", "flexible". */
  readonly shown: Excerpt;
  /** Who else is to act, as a term; null where it is the speaker, or whom the speaker speaks for. */
  readonly agent: string | null;
  /** What would be done, as a term; null where only a side is taken. */
  readonly act: string | null;
  /** Which way the act goes for the things; null where it is not known. */
  readonly actSide: 'for' | 'against' | null;
  /** What it is about: terms of its nouns, without those that say little. */
  readonly things: readonly string[];
  /** What narrows it down: terms of its adjectives, names, numbers and times. */
  readonly scope: readonly string[];
}

export interface Stance {
  /** The words that show the force: the verb of saying or some of the words; null for a plain claim and where nothing tells. */
  readonly shown: Excerpt | null;
  /** The text puts it before what else it tells: "had said", "previously". */
  readonly isEarlier: boolean;
  /** In the order of the text. */
  readonly positions: readonly Position[];
}
