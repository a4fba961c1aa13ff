/** The people of one document: every way they are named in it, their roles and what tells their gender. */
import type { Gender, Lexicon } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import { fold } from '../answer/fold.ts';
import { givenKey, surnameKey } from './variants.ts';

export interface Person {
  /** The fullest name as written. */
  readonly name: string;
  readonly given: string | null;
  readonly surname: string;
  /** All names as written, the fullest first. */
  readonly aliases: readonly string[];
  /** Roles as written, in the order of the text. */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
}

/** Whom a name means; null where two people could be meant or nobody is known. */
export interface Cast {
  readonly people: readonly Person[];
  readonly personOf: (name: Name) => Person | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

interface Draft {
  readonly names: Name[];
  readonly given: string | null;
  readonly surname: string;
}

/** `names` in the order of the text; quoted names may be someone else's view of who is who and are left out. */
export function buildCast(names: readonly Name[], lexicon: Lexicon): Cast {
  const drafts: Draft[] = [];
  const draftOf = new Map<Name, Draft>();
  const people = names.filter(({ type, isQuoted }) => type === 'person' && !isQuoted);
  for (const name of people.filter(({ words }) => partsOf(words).given !== null))
    place(name, drafts, draftOf);
  for (const name of people.filter(({ words }) => partsOf(words).given === null))
    place(name, drafts, draftOf);
  for (const name of names.filter(isBareName))
    if (candidates(name, drafts).length === 1) place(name, drafts, draftOf);
  const personOfDraft = new Map(drafts.map((draft) => [draft, toPerson(draft, lexicon)]));
  const personOf = (name: Name): Person | null => {
    if (name.type === 'country' || name.type === 'organisation') return null;
    const draft = draftOf.get(name) ?? only(candidates(name, drafts));
    return draft === undefined ? null : (personOfDraft.get(draft) ?? null);
  };
  return { people: [...personOfDraft.values()], personOf };
}

/** "Kuleba" alone is a person only where one is known by that surname. */
const isBareName = ({ type, isQuoted, words }: Name): boolean =>
  type === 'unknown' && !isQuoted && words.length === 1;

function partsOf(words: readonly string[]): { readonly given: string | null; readonly surname: string } {
  const folded = words.map((word) => fold(word)).filter((word) => !SUFFIX.test(word));
  return { given: folded.length > 1 ? (folded[0] ?? null) : null, surname: folded.at(-1) ?? '' };
}

function place(name: Name, drafts: Draft[], draftOf: Map<Name, Draft>): void {
  const known = only(candidates(name, drafts));
  const draft = known ?? { names: [], ...partsOf(name.words) };
  if (known === undefined) drafts.push(draft);
  draft.names.push(name);
  draftOf.set(name, draft);
}

/** Those whose name this can be: the same surname and no other given name; or, alone, the given name. */
function candidates(name: Name, drafts: readonly Draft[]): readonly Draft[] {
  const { given, surname } = partsOf(name.words);
  const bySurname = drafts.filter(
    (draft) => surnameKey(draft.surname) === surnameKey(surname) && agree(draft.given, given),
  );
  if (bySurname.length > 0 || given !== null) return bySurname;
  return drafts.filter((draft) => draft.given === surname);
}

function agree(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  if (one.replace('.', '').length === 1 || other.replace('.', '').length === 1) return one[0] === other[0];
  return givenKey(one) === givenKey(other);
}

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

function toPerson({ names, given, surname }: Draft, { givenNames }: Lexicon): Person {
  const aliases = [...new Set(names.map(({ text }) => text))].sort(
    (a, b) => b.split(' ').length - a.split(' ').length,
  );
  const roles = names
    .flatMap(({ before, after }) => [before, after])
    .filter((role) => role !== null && role !== '');
  return {
    name: aliases[0] ?? '',
    given,
    surname,
    aliases,
    roles: [...new Set(roles.filter((role) => role !== null))],
    gender: genderOf(names) ?? givenNames.get(given ?? '') ?? null,
  };
}

/** What titles and role nouns say; null where they say nothing or disagree. */
function genderOf(names: readonly Name[]): Gender | null {
  const genders = new Set(names.map(({ gender }) => gender).filter((gender) => gender !== null));
  return genders.size === 1 ? ([...genders][0] ?? null) : null;
}
