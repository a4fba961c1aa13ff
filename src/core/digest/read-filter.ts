/** What a plan restricts itself to, looked up in the corpus as a question's words are; and what nothing matches. */
import { nearestOf } from '../answer/nearest.ts';
import { findOutlet, findSpeakers, type Scope } from '../answer/question.ts';
import { readTopic, type Topic, toPatterns } from '../answer/topic.ts';
import type { Context, CorpusView } from '../context.ts';
import { explain } from '../explain.ts';
import type { Field, Store } from '../ports.ts';
import { ProblemError } from '../problem.ts';
import type { DigestFilter } from './plan.ts';

/** A filter, understood. */
export interface ReadFilter {
  /** Any of them will do; none means everything. */
  readonly topics: readonly Topic[];
  /** Any of them will do; none means nothing, because a name was given and nobody has it. */
  readonly scopes: readonly Scope['filters'][];
  /** A sentence or two for each part that nothing in the corpus matches. */
  readonly misses: readonly string[];
}

/** Rejects only as the store does. */
export const readFilter = async (filter: DigestFilter, context: Context): Promise<ReadFilter> => {
  const view = await context.corpus();
  const topics = filter.topics.map((typed) => readTopic(typed, view.topics, context.topics));
  const speakers = lookUp(filter.speakers, (value) => findSpeakers(value, view).flatMap(({ ids }) => ids));
  const outlets = lookUp(filter.outlets, (value) => [findOutlet(value, view)]);
  const isEmpty = isLost(filter.speakers, speakers) || isLost(filter.outlets, outlets);
  const scopes = orAny(outlets.found).flatMap((outlet) =>
    orAny(filter.kinds).map((kind) => ({
      ...(filter.speakers.length === 0 ? {} : { speakers: speakers.found }),
      ...(outlet === null ? {} : { outlet }),
      ...(kind === null ? {} : { kind }),
    })),
  );
  return {
    topics,
    scopes: isEmpty ? [] : scopes,
    misses: [...(await topicMisses(topics, view, context.store)), ...speakers.misses, ...outlets.misses],
  };
};

interface LookedUp<Found> {
  readonly found: readonly Found[];
  readonly misses: readonly string[];
}

const lookUp = <Found>(
  values: readonly string[],
  find: (value: string) => readonly Found[],
): LookedUp<Found> => {
  const looked = values.map((value) => lookUpOne(value, find));
  return {
    found: [...new Set(looked.flatMap(({ found }) => found))],
    misses: looked.flatMap(({ misses }) => misses),
  };
};

const lookUpOne = <Found>(value: string, find: (value: string) => readonly Found[]): LookedUp<Found> => {
  try {
    return { found: find(value), misses: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { sentence, next } = explain(error.problem);
    return { found: [], misses: [`${sentence} ${next}`] };
  }
};

const isLost = (asked: readonly string[], { found }: LookedUp<unknown>): boolean =>
  asked.length > 0 && found.length === 0;

const orAny = <Value>(values: readonly Value[]): readonly (Value | null)[] =>
  values.length === 0 ? [null] : values;

const topicMisses = async (
  topics: readonly Topic[],
  { topicNames }: CorpusView,
  store: Store,
): Promise<readonly string[]> => {
  const misses: string[] = [];
  for (const topic of topics) {
    if ((await stands('context', topic, store)) || (await stands('title', topic, store))) continue;
    const near = nearestOf(topic.typed, topicNames, 1).map((name) => ` Did you mean ${name}?`);
    misses.push(`No statement in these documents is about “${topic.typed}”.${near.join('')}`);
  }
  return misses;
};

const stands = async (field: Field, topic: Topic, store: Store): Promise<boolean> =>
  (await store.find({ anyOf: toPatterns(topic), field, limit: 1 })).total > 0;
