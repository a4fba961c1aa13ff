/** What a digest weighs statements by, from the entries of its lists. */
import { type KeyWords, RANK_CHANGES, RANKS, type RankValue } from './loaded-lexicon.ts';
import type { Entry } from './parse-list.ts';

interface Lists {
  /** `ranks.txt` */
  readonly ranks: readonly Entry[];
  /** `force-words.txt` */
  readonly forces: KeyWords['forces'];
  readonly countries: ReadonlyMap<string, string>;
}

export const makeKeyWords = ({ ranks, forces, countries }: Lists): KeyWords => ({
  ranks: new Map(
    ranks.map(({ fields: [phrase = '', rank = '', ofCountry = ''] }) => [
      phrase.toLowerCase(),
      { rank: toRank(rank), ofCountry: toRank(ofCountry) },
    ]),
  ),
  forces,
  countries: new Set(countries.keys()),
});

/** The entries were checked; the last is for the compiler. */
const toRank = (value: string): RankValue =>
  [...RANKS, ...RANK_CHANGES].find((known) => known === value) ?? 'official';
