/** Which entries are the same speaker: by hand, by id, by the same full name, or by a spelling variant that a shared role confirms. */
import type { Aliases } from '../aliases/alias.ts';
import type { SpeakerId } from '../ids.ts';
import type { SpeakerEntry } from '../ports.ts';
import { byHand, keepApart } from './directory-by-hand.ts';
import { isOfficeWithin, type Reader } from './variants.ts';

/** What joining goes by, besides the entries. */
export interface JoinBy {
  readonly reader: Reader;
  readonly aliases: Aliases;
}

/** Groups the entries of one speaker; two different given names never come together, but by hand. */
export const joinEntries = (
  entries: readonly SpeakerEntry[],
  { reader, aliases }: JoinBy,
): readonly (readonly SpeakerEntry[])[] => {
  const told = aliases.filter(({ kind }) => kind === 'different');
  // What is kept apart depends on what was joined before it.
  const ordered = told.length === 0 ? entries : entries.toSorted(byIdAndDocument);
  const links = new Map<SpeakerId, SpeakerId>();
  for (const { id } of ordered) links.set(id, id);
  const apart = keepApart(ordered, { reader, aliases: told });
  const join = (a: SpeakerId, b: SpeakerId): void => {
    const [one, other] = [rootOf(links, a), rootOf(links, b)];
    if (one !== other && apart.mayJoin(one, other)) links.set(one, other);
  };
  for (const same of byHand(ordered, { reader, aliases }))
    joinAll(
      same.map(({ id }) => id),
      join,
    );
  for (const same of groupIds(ordered, reader).values()) joinAll(same, join);
  for (const variants of groupBy(ordered, (entry) => variantKey(entry, reader)).values())
    joinByRole(variants, reader, join);
  return [...groupBy(entries, ({ id }) => rootOf(links, id)).values()];
};

type Join = (a: SpeakerId, b: SpeakerId) => void;

const byIdAndDocument = (a: SpeakerEntry, b: SpeakerEntry): number =>
  Number(a.id > b.id) - Number(a.id < b.id) ||
  Number(a.documentId > b.documentId) - Number(a.documentId < b.documentId);

const rootOf = (links: Map<SpeakerId, SpeakerId>, id: SpeakerId): SpeakerId => {
  let root = id;
  for (let up = links.get(root); up !== undefined && up !== root; up = links.get(root)) root = up;
  links.set(id, root);
  return root;
};

/** A bare surname is no full name of a person, and "officials" are other people in each document: they stay with their id. */
const fullNameKey = ({ id, name, type }: SpeakerEntry, reader: Reader): string => {
  const { given, phrase } = reader.name(name);
  const isNamed = type === 'organisation' || type === 'country' || (type === 'person' && given !== null);
  return isNamed ? `${type} ${phrase}` : `id ${id}`;
};

const variantKey = ({ id, name, type }: SpeakerEntry, reader: Reader): string =>
  (type === 'person' ? reader.name(name).fullKey : null) ?? `id ${id}`;

/** By full name; each id once, which for most names is one id. */
const groupIds = (
  entries: readonly SpeakerEntry[],
  reader: Reader,
): ReadonlyMap<string, readonly SpeakerId[]> => {
  const groups = new Map<string, SpeakerId[]>();
  for (const entry of entries) {
    const key = fullNameKey(entry, reader);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry.id]);
    else if (!group.includes(entry.id)) group.push(entry.id);
  }
  return groups;
};

const joinAll = (ids: readonly SpeakerId[], join: Join): void => {
  for (const id of ids) join(id, ids[0] ?? id);
};

/** The same office, or one within the other: "foreign minister", "Ukrainian Foreign Minister". One word is too little for that. */
const joinByRole = (variants: readonly SpeakerEntry[], reader: Reader, join: Join): void => {
  const holders = new Map<string, SpeakerId>();
  for (const { id, roles } of variants) {
    for (const role of roles.map(reader.role)) {
      join(id, holders.get(role) ?? id);
      holders.set(role, id);
    }
  }
  for (const [narrow, one] of holders) {
    for (const [wide, other] of holders) if (isOfficeWithin(narrow, wide)) join(one, other);
  }
};

const groupBy = <Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
