/** How else a speaker's name is written, and who else may be meant by it. */
import type { Cluster } from './directory.ts';
import { nameSkeleton, type Reader } from './variants.ts';

/** Of the names, those that are another spelling of the whole name; a shorter form ("Kuleba") is none. */
export const spellings = (name: string, names: readonly string[], reader: Reader): readonly string[] => {
  const own = reader.name(name);
  const seen = new Set([own.phrase]);
  return names.filter((other) => {
    const { phrase, fullKey } = reader.name(other);
    if (fullKey === null || fullKey !== own.fullKey || seen.has(phrase)) return false;
    seen.add(phrase);
    return true;
  });
};

/** Of people who share a surname, so many are compared with each other, those with the most statements first. */
const MOST_COMPARED = 40;
const MOST_NAMED = 3;

/** For each person, at most three others who may be the same. */
export const findPossiblySame = (
  clusters: readonly Cluster[],
  reader: Reader,
): ReadonlyMap<Cluster, readonly string[]> => {
  const found = new Map<Cluster, readonly string[]>();
  for (const namesakes of bySurname(clusters, reader)) {
    const compared = namesakes.slice(0, MOST_COMPARED);
    for (const one of compared) {
      const others = compared.filter(
        (other) => other !== one && !areToldApart(one, other) && maybeSame(one.name, other.name, reader),
      );
      if (others.length > 0)
        found.set(
          one,
          others.slice(0, MOST_NAMED).map(({ name }) => name),
        );
    }
  }
  return found;
};

const bySurname = (clusters: readonly Cluster[], reader: Reader): Iterable<readonly Cluster[]> => {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    if (cluster.type !== 'person') continue;
    const { surnameKey } = reader.name(cluster.name);
    const group = groups.get(surnameKey);
    if (group) group.push(cluster);
    else groups.set(surnameKey, [cluster]);
  }
  return groups.values();
};

const areToldApart = (one: Cluster, other: Cluster): boolean =>
  one.byHand.some((alias) => alias.kind === 'different' && other.byHand.includes(alias));

/** A bare surname, an initial, or given names with the same consonants: perhaps. Jane and John: no. */
const maybeSame = (a: string, b: string, reader: Reader): boolean => {
  const one = reader.name(a).given;
  const other = reader.name(b).given;
  if (one === null || other === null) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const skeleton = nameSkeleton(one);
  return (
    reader.name(a).fullKey === reader.name(b).fullKey ||
    (skeleton.length > 2 && skeleton === nameSkeleton(other))
  );
};
