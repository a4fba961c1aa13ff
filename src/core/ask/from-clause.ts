/** A clause of a question as what it asks for: whose words, about what. */
import type { Draft, Reader } from './draft.ts';
import type { Clause } from './read-clause.ts';
import { readPerson } from './read-person.ts';
import { is, type Unit } from './read-units.ts';
import { takeSource } from './take-source.ts';
import type { Refusal } from './understood.ts';

/** Null where its verb asks for nothing that is here, such as a change of something else than a position. */
export const fromClause = (clause: Clause, reader: Reader): Draft | Refusal | null => {
  if (clause.asked === 'changes' || clause.asked === 'turns') return fromChange(clause, reader);
  const { view } = reader;
  const object = withoutHearer(clause.object);
  if (!clause.isPassive) {
    const from = readPerson(clause.subject, view);
    const { from: other, rest } = takeSource(object, view);
    if (from !== 'anybody' || other === 'anybody') return { asked: clause.asked, from, about: object };
    return { asked: clause.asked, from: other, about: rest };
  }
  if (clause.isQuoted) return { asked: clause.asked, from: readPerson(clause.subject, view), about: object };
  const { from, rest } = takeSource(object, view);
  return { asked: clause.asked, from, about: [...clause.subject, ...rest] };
};

/** "tell reporters about": whom everybody tells is no topic. */
const withoutHearer = (object: readonly Unit[]): readonly Unit[] =>
  object.length > 0 && is(object[0], 'hearer') && (object.length === 1 || isOpening(object[1]))
    ? object.slice(1)
    : object;

const isOpening = (unit: Unit | undefined): boolean =>
  unit !== undefined && (is(unit, 'about') || unit.key === 'that');

/** "walked back his remarks on NATO": the remarks are no topic. "Changed the date" is no change of position. */
const fromChange = (
  { asked, subject, object, isPassive }: Clause,
  { view }: Reader,
): Draft | Refusal | null => {
  if (isPassive) return null;
  const ofPosition = (unit: Unit): boolean => is(unit, 'position') || is(unit, 'self');
  if (asked === 'turns' && !object.some(ofPosition)) return null;
  const from = readPerson(subject, view);
  return { asked: 'changes', from, about: object.filter((unit) => !ofPosition(unit)) };
};
