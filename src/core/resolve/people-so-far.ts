/** Whom a text has spoken of up to a place, the last first: what a reader has in mind there. */
import type { Gender } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import type { Person } from './cast.ts';
import type { NamePlace, Place } from './place.ts';

/** What is remembered of one person. */
export interface Trace {
  readonly person: Person;
  /** Where the person was named last. */
  readonly name: Name;
  readonly named: NamePlace;
  readonly names: number;
  /** Where a pronoun last meant the person; null where none did since the person was last forgotten. */
  readonly pronoun: Place | null;
  readonly pronouns: number;
  /** Where the person was last a subject, by name or by pronoun. */
  readonly subject: Place | null;
}

export interface PeopleSoFar {
  readonly noteName: (person: Person, name: Name, place: NamePlace) => void;
  /** Of somebody who was not named yet nothing is noted. */
  readonly notePronoun: (person: Person, place: Place, gender: Gender) => void;
  /** Those who are remembered, the one who was spoken of last first. */
  readonly recent: () => readonly Trace[];
  /** Whom the last pronoun of a gender meant. */
  readonly lastOf: (gender: Gender) => Person | null;
}

/** Nobody keeps more people in mind; it also bounds what one pronoun costs. */
const MOST_REMEMBERED = 16;

export function createPeopleSoFar(): PeopleSoFar {
  const recent: Trace[] = [];
  const last = new Map<Gender, Person>();
  const take = (person: Person): Trace | undefined => {
    const at = recent.findIndex((trace) => trace.person === person);
    return at < 0 ? undefined : recent.splice(at, 1)[0];
  };
  return {
    noteName: (person, name, place) => {
      const known = take(person);
      recent.unshift({
        person,
        name,
        named: place,
        names: (known?.names ?? 0) + 1,
        pronoun: known?.pronoun ?? null,
        pronouns: known?.pronouns ?? 0,
        subject: place.role === 'subject' ? place : (known?.subject ?? null),
      });
      recent.length = Math.min(recent.length, MOST_REMEMBERED);
    },
    notePronoun: (person, place, gender) => {
      last.set(gender, person);
      const known = take(person);
      if (known === undefined) return;
      const subject = place.role === 'subject' ? place : known.subject;
      recent.unshift({ ...known, pronoun: place, pronouns: known.pronouns + 1, subject });
    },
    recent: () => recent,
    lastOf: (gender) => last.get(gender) ?? null,
  };
}
