/** One remark in several documents stands once on a timeline, where it was first heard. */
import type { Candidate } from '../answer/rank.ts';
import type { Day } from '../corpus.ts';
import type { StatementPlace } from '../ports.ts';
import type { UtteranceLink } from '../utterances/utterance-link.ts';

/** A remark with everything that reports it. */
export interface Remark {
  /** The earliest day that a report gives; null where none does. */
  readonly day: Day | null;
  /** The report of that day, of several the best ranked. */
  readonly first: Candidate;
  readonly reports: number;
}

/**
 * Folds what is linked as the same.
 * @param ranked best first, and so are the remarks
 */
export const foldRemarks = (
  ranked: readonly Candidate[],
  links: readonly UtteranceLink[],
): readonly Remark[] => {
  const rootOf = joinSame(ranked, links);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of ranked) {
    const root = rootOf(keyOf(candidate.hit));
    groups.set(root, [...(groups.get(root) ?? []), candidate]);
  }
  return [...groups.values()].flatMap(toRemark);
};

const toRemark = (reports: readonly Candidate[]): readonly Remark[] => {
  const [best] = reports;
  if (best === undefined) return [];
  const first = reports.reduce((one, other) => (isBefore(other, one) ? other : one), best);
  return [{ day: first.hit.day, first, reports: reports.length }];
};

const isBefore = (a: Candidate, b: Candidate): boolean =>
  a.hit.day !== null && (b.hit.day === null || a.hit.day < b.hit.day);

/** The name of the group that a statement belongs to: one that is not among the candidates joins nobody. */
const joinSame = (
  ranked: readonly Candidate[],
  links: readonly UtteranceLink[],
): ((key: string) => string) => {
  const known = new Set(ranked.map(({ hit }) => keyOf(hit)));
  const up = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = up.get(root); next !== undefined; next = up.get(root)) root = next;
    return root;
  };
  for (const { one, other, likeness } of links) {
    if (likeness !== 'same' || !known.has(keyOf(one)) || !known.has(keyOf(other))) continue;
    const [a, b] = [rootOf(keyOf(one)), rootOf(keyOf(other))];
    if (a !== b) up.set(a, b);
  }
  return rootOf;
};

/** Equal for equal places. */
export const keyOf = ({ id, documentId }: StatementPlace): string => `${documentId} ${id}`;
