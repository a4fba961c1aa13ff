/** The clause beside a clause that tells when or why it came so: "46 people were hurt | when the tram left the rails". */
import type { Range } from '../noun-phrase.ts';
import type { Token } from '../passage.ts';

/** Contrasts ("while"), conditions ("if") and clauses about one noun ("where", "who") are about something else. */
const OPENERS = new Set(['when', 'after', 'as', 'because', 'before', 'since', 'once']);

/** A clause of a sentence with the circumstances that stand right behind or before it. */
export function withCircumstances(tokens: readonly Token[], clauses: readonly Range[], at: number): Range {
  const [before, clause, behind] = [clauses[at - 1], clauses[at], clauses[at + 1]];
  if (clause === undefined) return { first: 0, last: 0 };
  if (isCircumstance(tokens, clause)) return clause;
  return {
    first: before !== undefined && isCircumstance(tokens, before) ? before.first : clause.first,
    last: behind !== undefined && isCircumstance(tokens, behind) ? behind.last : clause.last,
  };
}

const isCircumstance = (tokens: readonly Token[], { first }: Range): boolean =>
  OPENERS.has((tokens[first]?.text === ',' ? tokens[first + 1] : tokens[first])?.lower ?? '');
