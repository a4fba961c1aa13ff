/** Who and what the made-up corpus is about, by place in its lists: the first is met most. */
import { inventName, inventWord } from './invent.ts';

export const TOPICS = 3_000;
export const OUTLETS = 40;
export const DAYS = 5 * 365;
export const FIRST_DAY = '2020-01-01';

/** How many people the speakers of so many statements are drawn from. */
export const speakersFor = (statements: number): number => Math.ceil(statements / 4);

const REAL_TOPICS = ['NATO', 'sanctions', 'ceasefire', 'budget', 'climate change', 'inflation', 'elections'];

/** Names that people ask for; every third of the invented ones has two words. */
export const topicAt = (place: number): string => {
  const real = REAL_TOPICS[place];
  if (real !== undefined) return real;
  const name = inventName(60_000 + place);
  return place % 3 === 0 ? `${name} ${inventName(70_000 + place)}` : name;
};

/** Surnames repeat: about one in four is shared with somebody else. */
export const speakerAt = (place: number): string =>
  `${inventName(90_000 + ((place * 7) % 4_001))} ${inventName(110_000 + ((place * 13) % 17_011))}`;

export const outletAt = (place: number): string => `The ${inventName(50_000 + place)} Post`;

const SMALL_WORDS = [
  'the',
  'of',
  'and',
  'to',
  'in',
  'a',
  'that',
  'we',
  'is',
  'for',
  'it',
  'will',
  'not',
  'on',
  'with',
];

/** The words of running text: small ones first, then invented ones. */
export const WORDS = 30_000;
export const wordAt = (place: number): string => SMALL_WORDS[place] ?? inventWord(place);
