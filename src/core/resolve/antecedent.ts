/** Who is named where: what a pronoun can go back to. */
import type { Name } from '../../text/names.ts';
import type { Cast, Person } from './cast.ts';

/** A person named in the text. */
export interface Antecedent {
  readonly name: Name;
  readonly person: Person;
}

/** In the order of the text. Quoted names are someone else's words, and a surname of two is nobody's. */
export const findAntecedents = (names: readonly Name[], cast: Cast): readonly Antecedent[] =>
  names.flatMap((name): readonly Antecedent[] => {
    const person = name.isQuoted ? null : cast.personOf(name);
    return person === null ? [] : [{ name, person }];
  });
