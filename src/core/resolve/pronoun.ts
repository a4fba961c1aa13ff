/**
 * Who "he" is: by gender, by who spoke last, and by who the subject was. A tie names nobody: a wrong attribution costs
 * more than a missing one.
 */
import type { Gender } from '../../text/lexicon.ts';
import { firstWhere } from '../../text/locate.ts';
import type { Name } from '../../text/names.ts';
import type { Person } from './cast.ts';

/** A person named before the pronoun. */
export interface Antecedent {
  readonly name: Name;
  readonly person: Person;
}

export interface PronounPlace {
  readonly gender: Gender;
  /** Token index and sentence of the pronoun. */
  readonly at: number;
  readonly sentence: number;
  /** Who spoke in the statement before, and how many sentences ago that ended. */
  readonly lastSpeaker: { readonly person: Person; readonly sentencesAgo: number } | null;
}

export interface PronounChoice {
  readonly person: Person;
  /** The name that the pronoun goes back to; null where it goes back to the last speaker. */
  readonly name: Name | null;
  readonly isCertain: boolean;
}

/** In sentences. */
const REACH = 5;
const SUBJECT = 3;
const SAME_SENTENCE = 2;
const LAST_SPEAKER = 5;
const POSSESSIVE = -2;
const KNOWN_GENDER = 2;
const MARGIN = 1;

/** Null where nobody fits or two fit equally well. `antecedents` in the order of the text. */
export function choosePronoun(place: PronounPlace, antecedents: readonly Antecedent[]): PronounChoice | null {
  const scores = scoreAll(place, inReach(place, antecedents));
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined) return null;
  const margin = best[1].score - (second?.[1].score ?? Number.NEGATIVE_INFINITY);
  if (margin < MARGIN) return null;
  return { person: best[0], name: best[1].name, isCertain: margin >= SUBJECT };
}

/** Those of the last few sentences that end before the pronoun. */
function inReach({ at, sentence }: PronounPlace, antecedents: readonly Antecedent[]): readonly Antecedent[] {
  const first = firstWhere(antecedents, ({ name }) => sentence - name.sentence <= REACH);
  return antecedents.slice(
    first,
    firstWhere(antecedents, ({ name }) => name.last > at),
  );
}

interface Score {
  score: number;
  name: Name | null;
}

function scoreAll(place: PronounPlace, antecedents: readonly Antecedent[]): ReadonlyMap<Person, Score> {
  const scores = new Map<Person, Score>();
  for (const { name, person } of antecedents) {
    if (!fits(person, place.gender)) continue;
    const score = scoreName(name, place) + genderScore(person);
    const known = scores.get(person);
    if (known === undefined || score > known.score) scores.set(person, { score, name });
  }
  addLastSpeaker(place, scores);
  return scores;
}

function addLastSpeaker({ lastSpeaker, gender }: PronounPlace, scores: Map<Person, Score>): void {
  if (lastSpeaker === null || !fits(lastSpeaker.person, gender) || lastSpeaker.sentencesAgo > REACH) return;
  const bonus = LAST_SPEAKER - lastSpeaker.sentencesAgo;
  const known = scores.get(lastSpeaker.person);
  if (known === undefined)
    scores.set(lastSpeaker.person, { score: bonus + genderScore(lastSpeaker.person), name: null });
  else known.score += bonus;
}

const fits = (person: Person, gender: Gender): boolean => person.gender === null || person.gender === gender;
const genderScore = (person: Person): number => (person.gender === null ? 0 : KNOWN_GENDER);

function scoreName(name: Name, { sentence }: PronounPlace): number {
  const distance = sentence - name.sentence;
  return (
    (distance === 0 ? SAME_SENTENCE : -distance) +
    (name.isSubject ? SUBJECT : 0) +
    (name.isPossessive ? POSSESSIVE : 0)
  );
}
