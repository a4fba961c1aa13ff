/** Finds the statements that answer a question: the store finds the newest that match, ranking is done here. */
import type { Field, FoundStatements, Store, StoredStatement } from '../ports.ts';
import { termsOf } from './index-document.ts';
import type { Scope } from './question.ts';
import { type Candidate, rank } from './rank.ts';
import { meets, type Need, type Topic, toPatterns } from './topic.ts';

/** An answer, before it is divided into pages. */
export interface Findings {
  /** Best first. */
  readonly ranked: readonly Candidate[];
  /** All that match, with the older ones that were not ranked. */
  readonly total: number;
}

/** Ranking looks at so many, the newest: a walk along the index that takes the same time in a corpus of any size. */
const MOST_RANKED = 500;

/**
 * Looks in what was said; while there is room, in the sentences around it; and only when neither has anything, in the
 * headlines. Without a topic everything in scope answers, newest first.
 */
export const findStatements = async (topic: Topic, scope: Scope, store: Store): Promise<Findings> => {
  const search = (field: Field): Promise<FoundStatements> =>
    store.find({ ...scope.filters, anyOf: toPatterns(topic), field, limit: MOST_RANKED });
  const said = await search('content');
  if (topic.needs.length === 0 || said.found.length === MOST_RANKED) return rankFound(said, 'content', topic);
  const both = join(said, await search('context'), topic);
  return both.ranked.length > 0 ? both : rankFound(await search('title'), 'title', topic);
};

const rankFound = ({ found, total }: FoundStatements, field: Field, topic: Topic): Findings => {
  const kept = found.flatMap((stored) => toCandidate(stored, field, topic));
  const ranked = topic.needs.length === 0 ? kept : rank(kept);
  return { ranked, total: total - (found.length - kept.length) };
};

/** The sentences around the words hold the words: whatever is found by its words is found again, and counts once. */
const join = (said: FoundStatements, around: FoundStatements, topic: Topic): Findings => {
  const byWords = rankFound(said, 'content', topic);
  const seen = new Set(said.found.map(({ statement }) => statement.id));
  const others = around.found.filter(({ statement }) => !seen.has(statement.id));
  const beside = rankFound({ found: others, total: around.total - said.total }, 'context', topic);
  return {
    ranked: [...byWords.ranked, ...beside.ranked].slice(0, MOST_RANKED),
    total: byWords.total + beside.total,
  };
};

/** The terms of several needs may stand anywhere in what the store found; what was said itself is looked at again. */
const toCandidate = (stored: StoredStatement, field: Field, topic: Topic): readonly Candidate[] => {
  if (field !== 'content') return [{ ...stored, field, met: [], asTyped: 0 }];
  const words = stored.statement.parts.map(({ text }) => text).join('\n');
  const met = onlyName(words, topic) ?? meets(termsOf(words), topic);
  return met === null ? [] : [{ ...stored, field, met, asTyped: countTyped(met, topic) }];
};

/**
 * The name in the words when it can be only one: the store has found one of them there, and the beginnings of the others
 * are missing. Spares most statements of a question about one thing from being taken apart, which costs more than all the rest.
 */
const onlyName = (words: string, { needs: [names = [], ...others] }: Topic): readonly Need[] | null => {
  if (others.length > 0) return null;
  const lower = words.toLowerCase();
  const possible = names.filter(({ terms }) => terms.every((term) => lower.includes(term.slice(0, -1))));
  return possible.length === 1 ? [possible] : null;
};

const countTyped = (met: readonly Need[], { needs }: Topic): number =>
  needs.filter(([typed], at) => typed !== undefined && met[at]?.includes(typed)).length;
