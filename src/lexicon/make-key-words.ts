/** What a digest weighs statements by, from the entries of its lists. */
import { FORCES, type KeyWords, RANK_CHANGES, RANKS, type RankValue } from './loaded-lexicon.ts';
import type { Entry } from './parse-list.ts';

interface Lists {
  /** `ranks.txt` */
  readonly ranks: readonly Entry[];
  /** `force-words.txt` */
  readonly forces: readonly Entry[];
  readonly countries: ReadonlyMap<string, string>;
}

export const makeKeyWords = ({ ranks, forces, countries }: Lists): KeyWords => ({
  ranks: new Map(
    ranks.map(({ fields: [phrase = '', rank = '', ofCountry = ''] }) => [
      phrase.toLowerCase(),
      { rank: toRank(rank), ofCountry: toRank(ofCountry) },
    ]),
  ),
  forces: new Map(
    forces.map(({ fields: [phrase = '', force = ''] }) => [
      phrase.toLowerCase(),
      FORCES.find((known) => known === force) ?? 'affirms',
    ]),
  ),
  countries: new Set(countries.keys()),
});

/** The entries were checked; the last is for the compiler. */
const toRank = (value: string): RankValue =>
  [...RANKS, ...RANK_CHANGES].find((known) => known === value) ?? 'official';
