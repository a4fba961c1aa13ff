/**
 * The directory: who speaks in the whole corpus. Documents know their own speakers; here the same person in several
 * documents becomes one cluster. Pure and independent of the order of its entries.
 */
import { type Aliases, NO_ALIASES } from '../aliases/alias.ts';
import type { SpeakerType } from '../corpus.ts';
import type { SpeakerId } from '../ids.ts';
import type { SpeakerEntry } from '../ports.ts';
import { aliasesOf } from './directory-by-hand.ts';
import { type JoinBy, joinEntries } from './directory-join.ts';
import { buildMatcher } from './directory-match.ts';
import { findPossiblySame, spellings } from './directory-names.ts';
import { makeReader } from './variants.ts';

/** One speaker of the corpus. */
export interface Cluster {
  /** As said by hand, or else the spelling with the most statements, of equals the first in the alphabet. */
  readonly name: string;
  readonly type: SpeakerType;
  /** All ids that documents gave this speaker, sorted. */
  readonly ids: readonly SpeakerId[];
  /** Other spellings of the full name. */
  readonly spelled: readonly string[];
  /** As written, the most frequent first. */
  readonly roles: readonly string[];
  /** Every name that a document uses or somebody gives by hand, the full ones included. */
  readonly aliases: readonly string[];
  readonly statements: number;
  readonly documents: number;
  /** Names of speakers who may be the same person, without enough evidence to say so. */
  readonly possiblySame: readonly string[];
  /** What somebody has said by hand of these names. */
  readonly byHand: Aliases;
}

export interface Directory {
  /** Most statements first, then by name. */
  readonly clusters: readonly Cluster[];
  readonly clusterOf: (id: SpeakerId) => Cluster | null;
  /** Everybody whom a typed name, surname, alias or role can mean; several where it is ambiguous. */
  readonly match: (typed: string) => readonly Cluster[];
}

/** Makes the directory from what each document knows of each of its speakers, and from what is said by hand. */
export const buildDirectory = (
  entries: readonly SpeakerEntry[],
  aliases: Aliases = NO_ALIASES,
): Directory => {
  const reader = makeReader();
  const alone = joinEntries(entries, { reader, aliases })
    .map((joined) => toCluster(joined, { reader, aliases }))
    .sort(byStatements);
  const possiblySame = findPossiblySame(alone, reader);
  const clusters = alone.map((cluster) => {
    const others = possiblySame.get(cluster);
    return others === undefined ? cluster : { ...cluster, possiblySame: others };
  });
  const byId = new Map<SpeakerId, Cluster>();
  for (const cluster of clusters) for (const id of cluster.ids) byId.set(id, cluster);
  return { clusters, clusterOf: (id) => byId.get(id) ?? null, match: buildMatcher(clusters, reader) };
};

/** One for all: of many thousand speakers most have no role, no other spelling and nobody like them. */
const NONE: readonly never[] = [];

const toCluster = (entries: readonly SpeakerEntry[], by: JoinBy): Cluster => {
  const names = tally(entries.map(({ name, statements }) => [name, statements] as const));
  const types = tally(entries.map(({ type, statements }) => [type, statements] as const));
  const roles = tally(
    entries.flatMap((entry) => entry.roles.map((role) => [role, entry.statements] as const)),
  );
  const written = tally(
    entries.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => [each, 1] as const)),
  );
  const byHand = aliasesOf(names, by);
  const given = byHand.flatMap((alias) => (alias.kind === 'same' ? alias.names : []));
  const name = given[0] ?? names[0] ?? '';
  return {
    name,
    type: types[0] ?? 'unknown',
    ids: [...new Set(entries.map(({ id }) => id))].sort(),
    spelled: orNone([...new Set([...given.slice(1), ...spellings(name, [...names, ...written], by.reader)])]),
    roles,
    aliases: [...new Set([...written, ...given])],
    statements: entries.reduce((sum, { statements }) => sum + statements, 0),
    documents: new Set(entries.map(({ documentId }) => documentId)).size,
    possiblySame: NONE,
    byHand,
  };
};

const orNone = (values: readonly string[]): readonly string[] => (values.length === 0 ? NONE : values);

/** Each value once, the weightiest first, of equals the first in the alphabet. */
const tally = <Value extends string>(weighted: readonly (readonly [Value, number])[]): readonly Value[] => {
  if (weighted.length === 0) return NONE;
  const sums = new Map<Value, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([value]) => value);
};

const byStatements = (a: Cluster, b: Cluster): number =>
  b.statements - a.statements || compare(a.name, b.name) || compare(a.ids[0] ?? '', b.ids[0] ?? '');

/** By code unit, so that the order is the same under every locale. */
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
