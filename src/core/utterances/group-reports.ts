/** From links between two statements to remarks: whatever hangs together by links of one remark reports one remark. */
import type { StatementPlace } from '../ports.ts';
import { disjointSets } from './disjoint-sets.ts';
import { placeKey } from './place-key.ts';
import type { UtteranceLink } from './utterance-link.ts';

/** What is known of a statement through links. All lists are by document id, then statement id. */
export interface Reports {
  /** All that report the same remark, itself included. */
  readonly reportsOf: (place: StatementPlace) => readonly StatementPlace[];
  /** What is similar to any of these, and none of them; of each other remark one report. */
  readonly similarTo: (place: StatementPlace) => readonly StatementPlace[];
  /** False where no link leads anywhere, as for most: then it is the only report of its remark. */
  readonly mayBeReported: (place: StatementPlace) => boolean;
  /** Equal for all reports of one remark. */
  readonly utteranceOf: (place: StatementPlace) => string;
}

/** Groups through the links that it is given; the order of these does not matter. */
export const groupReports = (links: readonly UtteranceLink[]): Reports => {
  const sets = disjointSets();
  for (const { one, other, likeness } of links)
    if (likeness === 'same') sets.join(placeKey(one), placeKey(other));
  const utteranceOf = (place: StatementPlace): string => sets.rootOf(placeKey(place));
  const linked = new Set(links.flatMap(({ one, other }) => [one.id, other.id]));
  const members = gather(
    links.flatMap(({ one, other }) => [one, other].map((end) => [utteranceOf(end), end])),
  );
  const similar = gather(
    links
      .filter(({ likeness }) => likeness === 'similar')
      .flatMap(({ one, other }) => [
        [utteranceOf(one), other],
        [utteranceOf(other), one],
      ]),
  );
  return {
    mayBeReported: ({ id }) => linked.has(id),
    utteranceOf,
    reportsOf: (place) => members.get(utteranceOf(place)) ?? [place],
    similarTo: (place) => {
      const others = (similar.get(utteranceOf(place)) ?? []).map(
        (other) => [utteranceOf(other), other] as const,
      );
      const firsts = new Map(others.toReversed());
      firsts.delete(utteranceOf(place));
      return [...firsts.values()].reverse();
    },
  };
};

/** Each place once under its key, in order. */
const gather = (
  keyed: readonly (readonly [key: string, place: StatementPlace])[],
): ReadonlyMap<string, readonly StatementPlace[]> => {
  const groups = new Map<string, Map<string, StatementPlace>>();
  for (const [key, place] of keyed) {
    const group = groups.get(key) ?? new Map<string, StatementPlace>();
    groups.set(key, group.set(placeKey(place), place));
  }
  return new Map(
    Array.from(groups, ([key, group]) => [
      key,
      [...group].sort(([a], [b]) => Number(a > b) - Number(a < b)).map(([, place]) => place),
    ]),
  );
};
