/** Finds the statements that answer a question: the store finds the newest that match, ranking is done here. */
import type { Field, FoundStatements, Hit, StatementQuery, Store } from '../ports.ts';
import type { Scope } from './question.ts';
import { type Candidate, rank } from './rank.ts';
import { termsOf } from './terms.ts';
import { meets, type Name, type Need, type Topic, toPatterns } from './topic.ts';

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
  const { most = MOST_RANKED } = scope;
  const search = (query: Pick<StatementQuery, 'field' | 'without' | 'limit'>): Promise<FoundStatements> =>
    store.find({ ...scope.filters, anyOf: toPatterns(topic), ...query });
  const said = await search({ field: 'content', limit: most });
  const byWords = rankFound(said, 'content', topic);
  const room = most - said.found.length;
  if (topic.needs.length === 0 || room === 0) return byWords;
  const beside = rankFound(
    await search({ field: 'context', without: 'content', limit: room }),
    'context',
    topic,
  );
  const both = { ranked: [...byWords.ranked, ...beside.ranked], total: byWords.total + beside.total };
  if (both.ranked.length > 0) return both;
  return rankFound(await search({ field: 'title', limit: MOST_RANKED }), 'title', topic);
};

const rankFound = ({ found, total }: FoundStatements, field: Field, topic: Topic): Findings => {
  const metBy = field === 'content' && topic.needs.length > 0 ? readMet(topic) : () => NOTHING_MET;
  const kept = found.flatMap((hit): Candidate | readonly [] => {
    const names = metBy(hit);
    return names === null ? [] : { hit, field, met: names.met, asTyped: names.asTyped };
  });
  const ranked = topic.needs.length === 0 ? kept : rank(kept);
  return { ranked, total: total - (found.length - kept.length) };
};

type Met = Pick<Candidate, 'met' | 'asTyped'>;

const NOTHING_MET: Met = { met: [], asTyped: 0 };

/**
 * The terms of several needs may stand anywhere in what the store found; what was said itself is looked at again. What is the same
 * for all that was found, as for most topics, is made once.
 */
const readMet = (topic: Topic): ((hit: Hit) => Met | null) => {
  const toMet = (met: readonly Need[]): Met => ({ met, asTyped: countTyped(met, topic) });
  const hasChoice = topic.needs.some((names) => names.length > 1);
  if (!hasChoice && isCertain(topic.needs, topic)) {
    const always = toMet(topic.needs);
    return () => always;
  }
  return (hit) => {
    const met = (hasChoice ? onlyNames(hit, topic) : null) ?? meets(termsOf(hit.words), topic);
    return met === null ? null : toMet(met);
  };
};

/**
 * The names in the words when each need can be met by only one: the store has found one of them there, and the beginnings
 * of the others are missing. Spares most statements from being taken apart, which costs more than all the rest. Of
 * several needs the store has not seen whether the words of a longer name stand together, so then those are looked at.
 */
const onlyNames = ({ words }: Hit, topic: Topic): readonly Need[] | null => {
  const lower = words.toLowerCase();
  const mayStand = ({ terms }: Name): boolean => terms.every((term) => lower.includes(term.slice(0, -1)));
  const met = topic.needs.map((names) => (names.length === 1 ? names : names.filter(mayStand)));
  return isCertain(met, topic) ? met : null;
};

const isCertain = (met: readonly Need[], { needs }: Topic): boolean =>
  met.every(([name, ...others]) => {
    if (name === undefined || others.length > 0) return false;
    return needs.length === 1 || name.terms.length === 1;
  });

const countTyped = (met: readonly Need[], { needs }: Topic): number =>
  needs.filter(([typed], at) => typed !== undefined && met[at]?.includes(typed)).length;
