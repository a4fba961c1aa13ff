/** What became of every core statement that people marked: found, or lost in one of these ways. */
import type { Comparison, Found, Gold, Matches, Pair } from './compare.ts';
import { overlapOf } from './words.ts';

/** Every way to lose a statement, with its meaning for a table. */
export const LOSSES = {
  missed: 'nothing found shares a word with it',
  'far-off': 'what is found there shares less than half of its words',
  split: 'its words are found, as several statements',
  joined: 'its words are found, in one statement with the words of another',
  'part-missing': 'one of its parts is not found',
  'part-added': 'a part is found that is not its own',
  'long-left': 'begins too early',
  'long-right': 'ends too late',
  'short-left': 'begins too late',
  'short-right': 'ends too early',
  'wrong-inside': 'words are left out or added in the middle',
  'wrong-speaker': 'the words are right, the mention is not',
} as const;

export type Loss = keyof typeof LOSSES;

/** Words count as found from this overlap on. */
export const WORDS_RIGHT = 0.8;
/** Below this overlap, what is found is something else. */
export const SAME_STATEMENT = 0.5;

/** Null where a statement with the right words names the right speaker. */
export const lossOf = (comparison: Comparison, matches: Matches, gold: Gold): Loss | null => {
  const matched = matches.ofGold.get(gold);
  if (matched !== undefined) return matched.hasRightMention ? null : 'wrong-speaker';
  const near = comparison.pairs.filter((pair) => pair.gold === gold);
  const best = near[0];
  if (best === undefined) return 'missed';
  if (isSplit(gold, near)) return 'split';
  if (isJoined(comparison, best)) return 'joined';
  return best.overlap < SAME_STATEMENT ? 'far-off' : edgeLoss(best);
};

const isSplit = (gold: Gold, near: readonly Pair[]): boolean => {
  const inside = near.map(({ found }) => found).filter((found) => liesIn(found.words, gold.words));
  return inside.length > 1 && overlapOf(gold.words, unite(inside)) >= WORDS_RIGHT;
};

const isJoined = ({ pairs }: Comparison, { found }: Pair): boolean => {
  const inside = pairs.filter((pair) => pair.found === found && liesIn(pair.gold.words, found.words));
  const golds = inside.filter(({ gold }) => gold.isCore).map(({ gold }) => gold);
  return golds.length > 1 && overlapOf(found.words, unite(golds)) >= WORDS_RIGHT;
};

const liesIn = (inner: ReadonlySet<number>, outer: ReadonlySet<number>): boolean =>
  [...inner].filter((at) => outer.has(at)).length >= WORDS_RIGHT * inner.size;

const unite = (many: readonly (Gold | Found)[]): ReadonlySet<number> =>
  new Set(many.flatMap(({ words }) => [...words]));

/** The side on which most words differ; a whole part that is missing or added goes before. */
const edgeLoss = ({ gold, found }: Pair): Loss => {
  if (hasStrayPart(gold, found)) return 'part-missing';
  if (hasStrayPart(found, gold)) return 'part-added';
  const added = without(found.words, gold.words);
  const missing = without(gold.words, found.words);
  const [goldFirst, goldLast] = edgesOf(gold.words);
  const [foundFirst, foundLast] = edgesOf(found.words);
  const sides: readonly (readonly [Loss, number])[] = [
    ['long-left', added.filter((at) => at < goldFirst).length],
    ['long-right', added.filter((at) => at > goldLast).length],
    ['short-left', missing.filter((at) => at < foundFirst).length],
    ['short-right', missing.filter((at) => at > foundLast).length],
  ];
  const outside = sides.reduce((count, [, words]) => count + words, 0);
  const inside: readonly [Loss, number] = ['wrong-inside', added.length + missing.length - outside];
  return [...sides, inside].reduce((most, side) => (side[1] > most[1] ? side : most))[0];
};

/** One of several parts stands wholly outside the other's words. */
const hasStrayPart = (one: Gold | Found, other: Gold | Found): boolean =>
  one.partWords.length > 1 &&
  one.partWords.some((part) => part.size > 0 && without(part, other.words).length === part.size);

const without = (words: ReadonlySet<number>, others: ReadonlySet<number>): readonly number[] =>
  [...words].filter((at) => !others.has(at));

const edgesOf = (words: ReadonlySet<number>): readonly [number, number] => [
  Math.min(...words),
  Math.max(...words),
];
