/** Who has which role in a document, and where it says so. */
import type { Lexicon } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import type { Antecedent } from './antecedent.ts';
import type { Person } from './cast.ts';
import { coversRole, isPastRole, roleWords } from './role-words.ts';

export interface RoleIndex {
  /** Those of whom the document says that they have this role now, given by its telling words. */
  readonly holdersOf: (wanted: ReadonlySet<string>) => ReadonlySet<Person>;
  /** The first name that stands beside a role of this person. */
  readonly evidenceOf: (person: Person) => Name | undefined;
}

interface Holder {
  readonly person: Person;
  readonly roles: readonly ReadonlySet<string>[];
}

/** `antecedents` are all unquoted names of people, in the order of the text. */
export function indexRoles(antecedents: readonly Antecedent[], lexicon: Lexicon): RoleIndex {
  const evidence = new Map<Person, Name>();
  for (const { name, person } of antecedents.toReversed())
    if (name.before !== null || name.after !== null) evidence.set(person, name);
  const byWord = indexWords(new Set(antecedents.map(({ person }) => person)), lexicon);
  const known = new Map<string, ReadonlySet<Person>>();
  return {
    evidenceOf: (person) => evidence.get(person),
    holdersOf: (wanted) => {
      const key = [...wanted].sort().join(' ');
      const holders = known.get(key) ?? findHolders(byWord, wanted);
      known.set(key, holders);
      return holders;
    },
  };
}

function indexWords(people: Iterable<Person>, lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<Holder>> {
  const byWord = new Map<string, Set<Holder>>();
  for (const person of people) {
    const roles = person.roles.filter((role) => !isPastRole(role)).map((role) => roleWords(role, lexicon));
    const holder = { person, roles };
    for (const word of roles.flatMap((role) => [...role]))
      byWord.set(word, (byWord.get(word) ?? new Set()).add(holder));
  }
  return byWord;
}

function findHolders(
  byWord: ReadonlyMap<string, ReadonlySet<Holder>>,
  wanted: ReadonlySet<string>,
): ReadonlySet<Person> {
  const holders = [...rarest(byWord, wanted)].filter(({ roles }) =>
    roles.some((role) => coversRole(role, wanted)),
  );
  return new Set(holders.map(({ person }) => person));
}

/** Those whose roles have the word that the fewest have. */
function rarest(
  byWord: ReadonlyMap<string, ReadonlySet<Holder>>,
  wanted: ReadonlySet<string>,
): ReadonlySet<Holder> {
  const found = [...wanted].map((word) => byWord.get(word) ?? new Set<Holder>());
  return found.reduce(
    (least, holders) => (holders.size < least.size ? holders : least),
    found[0] ?? new Set(),
  );
}
