/** How much somebody speaks for: read from the roles that documents give them, and from what they are. */
import type { KeyWords, Rank, RankValue } from '../../lexicon/loaded-lexicon.ts';
import type { SpeakerType } from '../corpus.ts';

/** A rank of a person; `named` without one; a country, an organisation or an unnamed group speaking as itself; `nobody` who could be named. */
export type Standing = Rank | 'named' | 'country' | 'body' | 'group' | 'nobody';

/** Nothing to read ranks and forces from: what a program without the lists works with. */
export const NO_KEY_WORDS: KeyWords = { ranks: new Map(), forces: new Map(), countries: new Set() };

export interface StandingFacts {
  readonly type: SpeakerType;
  /** As written, those that count first. */
  readonly roles: readonly string[];
}

/** The first role that tells a rank, or that there is none any more, decides. */
export const standingOf = (speaker: StandingFacts | null, keyWords: KeyWords): Standing => {
  if (speaker === null) return 'nobody';
  if (speaker.type === 'country' || speaker.type === 'group') return speaker.type;
  if (speaker.type === 'organisation') return 'body';
  for (const role of speaker.roles) {
    const rank = rankOf(role, keyWords);
    if (rank !== null) return rank;
  }
  return 'named';
};

const LOWER: Readonly<Record<Rank, Rank>> = {
  head: 'minister',
  minister: 'official',
  leader: 'official',
  official: 'official',
};

/** What ends the noun of a role: "spokesman for the president" is a spokesman. */
const LINKS = new Set('a an as at by for from in of on the to under who whose with'.split(' '));
const LEADING_ARTICLE = /^(?:the|an?)\s+/i;
const LONGEST_PHRASE = 5;

/** The rank of a role as written; `named` for one that somebody had or wants ("former president"), null where it tells nothing. */
export const rankOf = (role: string, keyWords: KeyWords): Rank | 'named' | null => {
  for (const part of role.split(/\s+and\s+/)) {
    const rank = rankOfPart(part, keyWords);
    if (rank !== null) return rank;
  }
  return null;
};

const rankOfPart = (role: string, keyWords: KeyWords): Rank | 'named' | null => {
  const words = wordsOf(role);
  const phrase = findPhrase(words, keyWords);
  if (phrase === null) return null;
  const before = words.slice(0, phrase.start).map((word) => keyWords.ranks.get(word)?.rank);
  const rank = rankHere(phrase, { words, role, keyWords });
  if (rank === 'past' || before.includes('past')) return 'named';
  if (rank === 'lower') return null;
  return before.includes('lower') ? LOWER[rank] : rank;
};

/** Words of one role, lower case, without possessive endings; a comma or bracket ends the role. */
const wordsOf = (role: string): readonly string[] => {
  const [first = ''] = role.replace(LEADING_ARTICLE, '').split(/[,;:()]/);
  return first
    .toLowerCase()
    .replace(/[’ʼ']s?(?=\s|$)/g, '')
    .split(/\s+/)
    .filter(Boolean);
};

/** Half-open, in words. */
interface Phrase {
  readonly start: number;
  readonly end: number;
}

/** The first listed phrase that ends where the noun of the role does, as long as possible. */
const findPhrase = (words: readonly string[], { ranks }: KeyWords): Phrase | null => {
  const link = words.findIndex((word) => LINKS.has(word));
  const last = link < 0 ? words.length : link;
  for (let start = 0; start < last; start += 1) {
    for (let end = Math.min(words.length, start + LONGEST_PHRASE); end > start; end -= 1) {
      const isEnd = end === words.length || LINKS.has(words[end] ?? '');
      if (isEnd && ranks.has(words.slice(start, end).join(' '))) return { start, end };
    }
  }
  return null;
};

interface Role {
  readonly words: readonly string[];
  readonly role: string;
  readonly keyWords: KeyWords;
}

/** "President" alone with a capital is how news writes of a country's own. */
const rankHere = ({ start, end }: Phrase, { words, role, keyWords }: Role): RankValue => {
  const word = keyWords.ranks.get(words.slice(start, end).join(' '));
  const { rank, ofCountry } = word ?? { rank: 'past', ofCountry: 'past' };
  const isAlone = words.length === end - start && /^\p{Lu}/u.test(role);
  return isAlone || isBesideCountry({ start, end }, words, keyWords) ? ofCountry : rank;
};

/** "Norvian president", "president of the Norvian Isles": nothing between them, nothing behind. */
const isBesideCountry = (
  { start, end }: Phrase,
  words: readonly string[],
  { countries }: KeyWords,
): boolean => {
  const isCountry = (from: number, to: number): boolean => countries.has(words.slice(from, to).join(' '));
  const before = [1, 2, 3, 4].some((length) => length <= start && isCountry(start - length, start));
  const name = end + (words[end + 1] === 'the' ? 2 : 1);
  return before || (words[end] === 'of' && name < words.length && isCountry(name, words.length));
};
