/** What `config/aliases.yaml` says, applied to the speakers of the corpus. */
import type { Alias, Aliases } from '../aliases/alias.ts';
import type { SpeakerId } from '../ids.ts';
import type { SpeakerEntry } from '../ports.ts';
import type { JoinBy } from './directory-join.ts';
import type { Reader } from './variants.ts';

/** The entries of each list of names of one speaker. */
export const byHand = (
  entries: readonly SpeakerEntry[],
  { reader, aliases }: JoinBy,
): readonly (readonly SpeakerEntry[])[] => {
  const same = aliases.filter(({ kind }) => kind === 'same');
  if (same.length === 0) return [];
  const listOf = new Map(same.flatMap((alias) => phrasesOf(alias, reader).map((phrase) => [phrase, alias])));
  const found = new Map<Alias, SpeakerEntry[]>();
  for (const entry of entries) {
    const alias = listOf.get(reader.name(entry.name).phrase);
    if (alias !== undefined) found.set(alias, [...(found.get(alias) ?? []), entry]);
  }
  return [...found.values()];
};

/** Remembers who has been joined. */
export interface Apart {
  /** False where it would make one speaker of two that are told to be different; otherwise they count as joined from now on. */
  readonly mayJoin: (root: SpeakerId, into: SpeakerId) => boolean;
}

/** Which name of a list a group of ids stands for, by list. */
type Stands = ReadonlyMap<Alias, string>;

/** Keeps apart what the lists of different speakers name. */
export const keepApart = (entries: readonly SpeakerEntry[], { reader, aliases }: JoinBy): Apart => {
  const stands = new Map<SpeakerId, Stands>();
  for (const { id, name } of aliases.length === 0 ? [] : entries) {
    const { phrase } = reader.name(name);
    const lists = aliases.filter((alias) => phrasesOf(alias, reader).includes(phrase));
    if (lists.length > 0) stands.set(id, new Map(lists.map((alias) => [alias, phrase])));
  }
  return {
    mayJoin: (root, into) => {
      const one = stands.get(root);
      const other = stands.get(into);
      if (one === undefined) return true;
      if (other !== undefined && contradicts(one, other)) return false;
      stands.set(into, new Map([...one, ...(other ?? [])]));
      return true;
    },
  };
};

const contradicts = (one: Stands, other: Stands): boolean =>
  [...one].some(([alias, phrase]) => other.has(alias) && other.get(alias) !== phrase);

/** Everything that the file says of a speaker with these names. */
export const aliasesOf = (names: readonly string[], { reader, aliases }: JoinBy): Aliases => {
  if (aliases.length === 0) return aliases;
  const phrases = new Set(names.map((name) => reader.name(name).phrase));
  return aliases.filter((alias) => phrasesOf(alias, reader).some((phrase) => phrases.has(phrase)));
};

const phrasesOf = ({ names }: Alias, reader: Reader): readonly string[] =>
  names.map((name) => reader.name(name).phrase);
