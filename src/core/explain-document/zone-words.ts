import type { Zone } from '../../text/types.ts';

export interface ZoneWords {
  /** Null for an ordinary paragraph. */
  readonly label: string | null;
  readonly isSearched: boolean;
}

/** What a paragraph is, for people; complete, so that a new zone has to be named here. */
export const ZONE_WORDS: Readonly<Record<Zone, ZoneWords>> = {
  headline: { label: 'headline', isSearched: true },
  body: { label: null, isSearched: true },
  caption: { label: 'caption', isSearched: true },
  related: { label: 'line about another article, not searched', isSearched: false },
  note: { label: 'note of the editors, not searched', isSearched: false },
};
