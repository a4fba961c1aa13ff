/** Where suggestions come from: what a corpus knows of each kind, and whether a value of it leads to an answer. */
import { findStatements } from './answer/find.ts';
import { type ComparableNames, toComparable } from './answer/nearest.ts';
import { readTopic, type Topic, toPatterns } from './answer/topic.ts';
import { phraseKey } from './answer/words.ts';
import type { Context, CorpusView } from './context.ts';
import type { Option } from './options/option.ts';
import type { Field, Store } from './ports.ts';
import { readName } from './resolve/variants.ts';
import { type Suggestible, toSuggestible } from './suggestible.ts';

type Completes = Option<unknown>['completes'];

/** One kind of suggestions. */
export interface Source {
  /** Every value, the most frequent first; some may lead nowhere. */
  readonly list: (view: CorpusView, context: Context) => readonly Suggestible[];
  /** Every name to compare a mistyped one with. */
  readonly names: (view: CorpusView, context: Context) => ComparableNames;
  /** Whether a question with this value has an answer. Rejects as the store does. */
  readonly leads: (value: string, view: CorpusView, context: Context) => Promise<boolean>;
}

const EVERYWHERE = { speakers: [], filters: {} };

const topics: Source = {
  list: ({ summary, topics: index }, context) => {
    const counts = new Map(summary.topics.map(({ name, documents }) => [name, documents]));
    const explained = summary.acronyms.flatMap(({ short, long }) => [short, long]);
    const listed = context.topics.entries.map(({ name }) => name);
    const groups = groupBySense([...counts.keys(), ...explained, ...listed], index);
    const weighed = groups.map((names) => ({
      names,
      count: sum(names.map((name) => counts.get(name) ?? 0)),
    }));
    return weighed
      .sort((one, other) => other.count - one.count)
      .map(({ names: [name = '', ...others] }) => toSuggestible(name, others));
  },
  names: ({ topicNames }) => topicNames,
  leads: async (value, { topics: index }, { store, topics: settings }) => {
    const topic = readTopic(value, index, settings);
    if (!isFoundByTerms(topic)) return (await findStatements(topic, EVERYWHERE, store)).ranked.length > 0;
    return (await anyIn('context', topic, store)) || anyIn('title', topic, store);
  },
};

/** Whether whatever the store finds is an answer: then one is enough, which is much faster than to rank all. */
const isFoundByTerms = ({ needs }: Topic): boolean =>
  needs.length === 1 || (needs.length > 1 && needs.flat().every(({ terms }) => terms.length === 1));

const anyIn = async (field: Field, topic: Topic, store: Store): Promise<boolean> =>
  (await store.find({ anyOf: toPatterns(topic), field, limit: 1 })).found.length > 0;

/** Names that mean the same, the one to show first: as the topics file or the short form has it, or else as it is met most. */
const groupBySense = (
  names: readonly string[],
  index: CorpusView['topics'],
): readonly (readonly string[])[] => {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const known = index.get(phraseKey(name)) ?? [name];
    const key = phraseKey(known[0] ?? name);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [...known, name]);
  }
  return [...groups.values()].map((group) => [...new Set(group)]);
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const speakers: Source = {
  list: ({ directory }) =>
    unique(
      directory.clusters
        .filter(({ statements }) => statements > 0)
        .map(({ name, spelled, aliases }) => toSuggestible(name, [...spelled, ...aliases])),
    ),
  names: ({ speakerNames }) => speakerNames,
  // The directory finds everybody under the own name, but its index need not be built for that.
  leads: async (value) => readName(value).phrase !== '',
};

const outlets: Source = {
  list: ({ summary }) => unique(summary.outlets.map(({ name }) => toSuggestible(name, []))),
  names: ({ summary }) => toComparable(summary.outlets.map(({ name }) => name)),
  leads: async (outlet, _, { store }) =>
    (await store.find({ anyOf: [], field: 'content', outlet, limit: 1 })).found.length > 0,
};

const commands: Source = {
  list: (_, context) => context.commands.map(({ name }) => toSuggestible(name, [])),
  names: (_, context) => toComparable(context.commands.map(({ name }) => name)),
  leads: async () => true,
};

/** The first of each folded name. */
const unique = (all: readonly Suggestible[]): readonly Suggestible[] => {
  const seen = new Set<string>();
  return all.filter(({ names: [own] }) => {
    if (own === undefined || seen.has(own.key)) return false;
    seen.add(own.key);
    return true;
  });
};

/** Choices are part of an option itself. */
export const SOURCES: Readonly<Record<Completes, Source | null>> = {
  topics,
  speakers,
  outlets,
  commands,
  choices: null,
  nothing: null,
};
