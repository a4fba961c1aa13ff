/** The people of one document: every way they are named in it, their roles and what tells their gender. */
import type { Gender, Lexicon } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import { fold } from '../answer/fold.ts';
import { createCastIndex, type NameParts } from './cast-index.ts';

export interface Person {
  /** The fullest name as written. */
  readonly name: string;
  readonly given: string | null;
  readonly surname: string;
  /** All names as written, the fullest first. */
  readonly aliases: readonly string[];
  /** Roles as written but for the article, in the order of the text. */
  readonly roles: readonly string[];
  /** True where one of these is what somebody is ("the mayor"): a person, whatever the name sounds like. */
  readonly hasOffice: boolean;
  readonly gender: Gender | null;
}

export interface Cast {
  readonly people: readonly Person[];
  /** Whom a name means; null where two people could be meant or nobody is known. */
  readonly personOf: (name: Name) => Person | null;
  /** True where a name could mean two people. */
  readonly isShared: (name: Name) => boolean;
}

/** Words of address, which tell nothing but gender. */
const COURTESY = /^(?:mr|mrs|ms|miss|mx)\.?$/i;
const ARTICLE = /^(?:the|an?)\s+/i;
const NO_LETTERS = /[^\p{L}]+/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** The names of one person. */
interface Draft extends NameParts {
  readonly names: Name[];
  /** As far as the first of the names tells. */
  readonly gender: Gender | null;
}

/** `names` in the order of the text; quoted names may be someone else's view of who is who and are left out. */
export function buildCast(names: readonly Name[], lexicon: Lexicon): Cast {
  const { draftOf, find } = placeNames(names, lexicon);
  const people = new Map([...new Set(draftOf.values())].map((draft) => [draft, toPerson(draft, lexicon)]));
  const meant = (name: Name): readonly Draft[] => {
    const own = draftOf.get(name);
    if (own !== undefined) return [own];
    return name.type === 'country' || name.type === 'organisation' ? [] : find(name);
  };
  return {
    people: [...people.values()],
    personOf: (name) => {
      const draft = only(meant(name));
      return draft === undefined ? null : (people.get(draft) ?? null);
    },
    isShared: (name) => meant(name).length > 1,
  };
}

interface Placed {
  readonly draftOf: ReadonlyMap<Name, Draft>;
  /** Everybody whom a name can mean, at most two. */
  readonly find: (name: Name) => readonly Draft[];
}

/**
 * Full names first, then surnames with a title, then bare surnames of those known by then. Of two who share a surname it is the
 * one who has been introduced where the other comes later.
 */
function placeNames(names: readonly Name[], lexicon: Lexicon): Placed {
  const index = createCastIndex<Draft>();
  const draftOf = new Map<Name, Draft>();
  const find = (name: Name): readonly Draft[] =>
    index.find(partsOf(name), ({ gender }) => [null, gender].includes(name.gender) || gender === null);
  const findBy = (name: Name): readonly Draft[] => {
    const found = find(name);
    const introduced = found.filter(({ names: [first] }) => first !== undefined && first.first < name.first);
    return hasGivenName(name) || introduced.length !== 1 ? found : introduced;
  };
  const place = (name: Name): void => {
    const [known, ...others] = findBy(name);
    if (others.length > 0) return;
    const draft = known ?? newDraft(name, lexicon);
    if (known === undefined) index.add(draft, draft);
    draft.names.push(name);
    draftOf.set(name, draft);
  };
  const people = names.filter(({ type, isQuoted }) => type === 'person' && !isQuoted);
  for (const name of people.filter(hasGivenName)) place(name);
  for (const name of people.filter((each) => !hasGivenName(each))) place(name);
  for (const name of names.filter(isBareName)) if (findBy(name).length === 1) place(name);
  return { draftOf, find };
}

/** "Kuleba" alone is a person only where one is known by that surname. */
const isBareName = ({ type, isQuoted, words }: Name): boolean =>
  type === 'unknown' && !isQuoted && words.length === 1;

function partsOf({ words }: Name): NameParts {
  const folded = words.map((word) => fold(word)).filter((word) => !SUFFIX.test(word));
  return { given: folded.length > 1 ? (folded[0] ?? null) : null, surname: folded.at(-1) ?? '' };
}

function newDraft(name: Name, lexicon: Lexicon): Draft {
  const parts = partsOf(name);
  return { ...parts, names: [], gender: name.gender ?? givenGender(parts.given, lexicon) };
}

const hasGivenName = (name: Name): boolean => partsOf(name).given !== null;

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

function toPerson({ names, given, surname }: Draft, lexicon: Lexicon): Person {
  const aliases = [...new Set(names.map(({ text }) => text))].sort(
    (a, b) => b.split(' ').length - a.split(' ').length,
  );
  const roles = names
    .flatMap(({ before, after }) => [before, after])
    .flatMap((role) => (role === null ? [] : [role.replace(ARTICLE, '')]))
    .filter((role) => role !== '' && !COURTESY.test(role));
  return {
    name: aliases[0] ?? '',
    given,
    surname,
    aliases,
    roles: [...new Set(roles)],
    hasOffice: roles.some((role) =>
      role
        .toLowerCase()
        .split(NO_LETTERS)
        .some((word) => lexicon.roles.has(word)),
    ),
    gender: genderOf(names) ?? givenGender(given, lexicon),
  };
}

const givenGender = (given: string | null, { givenNames, nameGenders }: Lexicon): Gender | null =>
  given === null ? null : (givenNames.get(given) ?? nameGenders.get(given) ?? null);

/** What titles and role nouns say; null where they say nothing or disagree. */
function genderOf(names: readonly Name[]): Gender | null {
  const genders = new Set(names.map(({ gender }) => gender).filter((gender) => gender !== null));
  return genders.size === 1 ? ([...genders][0] ?? null) : null;
}
