/** What somebody speaks about: which names that the corpus knows stand in their words. */
import { phraseKey, toWords, type Word } from '../answer/words.ts';
import type { CorpusView } from '../context.ts';

/** A topic, with how many of the statements name it. */
export type TopicCount = readonly [name: string, statements: number];

/** Longer names are rare, and their shorter forms are found. */
const LONGEST_NAME = 5;

/**
 * Counts the statements that name each topic, most first, of equals in the order of the alphabet. The names of one topic count
 * together; a name that is written with a capital is found only with one, so that "may" is no month.
 */
export const countTopics = (
  statements: readonly string[],
  { summary, topics }: Pick<CorpusView, 'summary' | 'topics'>,
): readonly TopicCount[] => {
  const known = new Map<string, string>(summary.topics.map(({ name }) => [phraseKey(name), name]));
  for (const [key, [name]] of topics) if (name !== undefined) known.set(key, name);
  const counts = new Map<string, number>();
  for (const words of statements)
    for (const name of namesIn(words, known)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || Number(a > b) - Number(a < b));
};

/** Each topic once; where names overlap, the longest that begins first. */
const namesIn = (text: string, known: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const words = toWords(text);
  const found = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const run = longestName(words.slice(at, at + LONGEST_NAME), { text, known });
    const name = known.get(keyOf(words.slice(at, at + run)));
    if (run > 0 && name !== undefined) found.add(name);
    at += Math.max(1, run);
  }
  return found;
};

interface Names {
  readonly text: string;
  readonly known: ReadonlyMap<string, string>;
}

/** How many of the first words are a name; 0 when none is. */
const longestName = (words: readonly Word[], { text, known }: Names): number => {
  for (let length = words.length; length > 0; length -= 1) {
    const run = words.slice(0, length);
    const name = known.get(keyOf(run));
    if (name !== undefined && (startsSmall(name) || !startsSmall(text.slice(run[0]?.start)))) return length;
  }
  return 0;
};

const keyOf = (words: readonly Word[]): string => words.map(({ folded }) => folded).join(' ');

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);
