/** Finds what a digest may be made of: as `who-said` finds, for each topic, within a window of arrivals. */
import { findStatements } from '../answer/find.ts';
import type { Candidate } from '../answer/rank.ts';
import { readTopic, type Topic } from '../answer/topic.ts';
import type { Field, StatementPlace, Store, StoredStatement } from '../ports.ts';
import type { ReadFilter } from './read-filter.ts';

/** After the one, up to the other, as the store numbers arrivals; without a beginning from the first. */
export interface Window {
  readonly arrivedAfter?: number;
  readonly arrivedUntil: number;
}

/** A statement, with the topic that found it and where that stands; without a topic `content`. */
export interface Gathered {
  readonly stored: StoredStatement;
  readonly field: Field;
  readonly topic: Topic | null;
}

export interface Gathering {
  readonly gathered: readonly Gathered[];
  /** Older ones that were not looked at. */
  readonly beyond: number;
}

/** Each statement once, under the topic that it names most closely, of equals the first. */
export const gather = async (
  { topics, scopes }: ReadFilter,
  window: Window,
  store: Store,
): Promise<Gathering> => {
  const found = new Map<string, Found>();
  let beyond = 0;
  for (const topic of topics.length === 0 ? [null] : topics) {
    for (const filters of scopes) {
      const scope = { speakers: [], filters: { ...filters, ...window } };
      const { ranked, total } = await findStatements(topic ?? EVERYTHING, scope, store);
      for (const candidate of ranked) keepNearest(found, { candidate, topic });
      beyond += total - ranked.length;
    }
  }
  const stored = await store.readMany([...found.values()].map(({ candidate }) => candidate.hit));
  return { gathered: stored.flatMap((one) => toGathered(one, found)), beyond };
};

interface Found {
  readonly candidate: Candidate;
  readonly topic: Topic | null;
}

const EVERYTHING: Topic = readTopic('', new Map(), { ignored: new Set() });

const NEARNESS: Readonly<Record<Field, number>> = { content: 0, context: 1, title: 2 };

const keepNearest = (found: Map<string, Found>, one: Found): void => {
  const key = placeOf(one.candidate.hit);
  const known = found.get(key);
  if (known === undefined || NEARNESS[one.candidate.field] < NEARNESS[known.candidate.field])
    found.set(key, one);
};

const toGathered = (stored: StoredStatement, found: ReadonlyMap<string, Found>): readonly Gathered[] => {
  const one = found.get(placeOf(stored.statement));
  return one === undefined ? [] : [{ stored, field: one.candidate.field, topic: one.topic }];
};

const placeOf = ({ id, documentId }: StatementPlace): string => `${documentId} ${id}`;
