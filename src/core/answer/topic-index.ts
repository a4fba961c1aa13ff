/** Which names mean the same: from the topics file, and from the short forms that documents explain themselves. */
import type { Acronym } from '../corpus.ts';
import type { TopicEntry } from './parse-topics.ts';
import { phraseKey } from './words.ts';

/** All names to search for, by the folded words of one of them. */
export type TopicIndex = ReadonlyMap<string, readonly string[]>;

/**
 * Joins the topics file with learned acronyms; a name that stands in the file means what the file says. A short form
 * that documents explain in several ways finds all of them, but none of these finds the short form: it may mean
 * another there.
 */
export const buildTopicIndex = (entries: readonly TopicEntry[], acronyms: readonly Acronym[]): TopicIndex => {
  const index = new Map<string, readonly string[]>();
  for (const { short, longs } of groupByShort(acronyms).values()) {
    const names = [short, ...longs.values()];
    index.set(phraseKey(short), names);
    for (const key of longs.keys()) if (longs.size === 1 && !index.has(key)) index.set(key, names);
  }
  for (const { name, aliases } of entries) {
    const names = [name, ...aliases];
    for (const each of names) index.set(phraseKey(each), names);
  }
  return index;
};

interface ShortForm {
  readonly short: string;
  /** Spelled as first seen, by their folded words. */
  readonly longs: Map<string, string>;
}

const groupByShort = (acronyms: readonly Acronym[]): ReadonlyMap<string, ShortForm> => {
  const groups = new Map<string, ShortForm>();
  for (const { short, long } of acronyms) {
    const group = groups.get(phraseKey(short)) ?? { short, longs: new Map<string, string>() };
    const key = phraseKey(long);
    if (!group.longs.has(key)) group.longs.set(key, long);
    groups.set(phraseKey(short), group);
  }
  return groups;
};
