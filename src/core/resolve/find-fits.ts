/** Whom a pronoun may mean at all: those in mind whose gender fits, and those named a little further on. */
import type { Gender } from '../../text/lexicon.ts';
import type { Passage } from '../../text/passage.ts';
import type { Antecedent } from './antecedent.ts';
import type { Person } from './cast.ts';
import type { PeopleSoFar, Trace } from './people-so-far.ts';
import { type Place, placeOfName } from './place.ts';
import type { Fit, Later } from './pronoun-features.ts';

/** What is known when a pronoun is reached. */
export interface Reached {
  readonly passage: Passage;
  readonly place: Place;
  readonly gender: Gender;
  readonly people: PeopleSoFar;
  /** The next few people named behind it, in the order of the text. */
  readonly ahead: readonly Antecedent[];
}

/** In sentences, since somebody was last spoken of. */
const REACH = 8;
const MOST_LATER = 4;

/** The one who was spoken of last first, those who are named only behind the pronoun at the end. */
export function findFits(reached: Reached): readonly Fit[] {
  const { place, gender, people } = reached;
  const later = findLater(reached);
  const traces = people
    .recent()
    .filter((trace) => fits(trace.person, gender) && place.sentence - lastSentence(trace) <= REACH);
  const known = new Set(traces.map(({ person }) => person));
  return [
    ...traces.map((trace, rank) => ({
      person: trace.person,
      trace,
      later: later.get(trace.person) ?? null,
      rank,
    })),
    ...[...later]
      .filter(([person]) => !known.has(person))
      .map(([person, found]) => ({ person, trace: null, later: found, rank: 0 })),
  ];
}

const fits = (person: Person, gender: Gender): boolean => person.gender === null || person.gender === gender;

const lastSentence = ({ named, pronoun }: Trace): number => Math.max(named.sentence, pronoun?.sentence ?? 0);

function findLater({ passage, place, gender, ahead }: Reached): ReadonlyMap<Person, Later> {
  const later = new Map<Person, Later>();
  for (const { person, name } of ahead) {
    if (later.size === MOST_LATER || name.sentence !== place.sentence) break;
    if (!fits(person, gender) || later.has(person)) continue;
    later.set(person, { name, place: placeOfName(passage, name), rank: later.size });
  }
  return later;
}
