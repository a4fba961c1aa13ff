/** What tells whether a pronoun means a person. Each feature has a weight in `pronoun-weights.txt`. */
import type { PronounFeature } from '../../lexicon/pronoun-features.ts';
import type { Gender, Lexicon } from '../../text/lexicon.ts';
import type { Name } from '../../text/names.ts';
import type { Person } from './cast.ts';
import type { Between } from './clauses.ts';
import type { Trace } from './people-so-far.ts';
import type { NamePlace, Place } from './place.ts';

/** Who speaks around the pronoun that is the speaker of a statement. */
export interface Speech {
  /** Who spoke in the statement before, at which token that ended, and how many sentences ago. */
  readonly last: { readonly person: Person; readonly end: number; readonly sentencesAgo: number } | null;
  /** Those who are named in the words that the pronoun's statement reports: people hardly call themselves by name. */
  readonly named: ReadonlySet<Person>;
}

/** A pronoun, and what stands around it. */
export interface PronounScene {
  readonly place: Place;
  readonly gender: Gender;
  /** "himself", "herself" */
  readonly isReflexive: boolean;
  /** The word before it, in lower case. */
  readonly wordBefore: string;
  readonly between: Between;
  readonly lexicon: Lexicon;
  /** Of the headline, in lower case. */
  readonly titleWords: ReadonlySet<string>;
  /** Where the newest of all subjects that fit stands; -1 where there is none. */
  readonly newestSubject: number;
  /** Whom the last pronoun of this gender meant. */
  readonly lastMeant: Person | null;
  /** How many people fit. */
  readonly fitting: number;
  /** Null where the pronoun speaks for no statement. */
  readonly speech: Speech | null;
}

/** A person who is named behind the pronoun, in its sentence. */
export interface Later {
  readonly name: Name;
  readonly place: NamePlace;
  /** How many others are named between. */
  readonly rank: number;
}

/** Somebody whom the pronoun may mean; named before it, after it, or both. */
export interface Fit {
  readonly person: Person;
  readonly trace: Trace | null;
  readonly later: Later | null;
  /** How many others were spoken of since. */
  readonly rank: number;
}

export type Feature = readonly [name: PronounFeature, value: number];

const MOST = 4;

/** Only those that are not zero. */
export function featuresOf(scene: PronounScene, fit: Fit): readonly Feature[] {
  const where =
    fit.trace === null ? laterFeatures(scene, fit.later) : earlierFeatures(scene, fit.trace, fit.rank);
  return [...personFeatures(scene, fit), ...where, ...speechFeatures(scene, fit)].filter(
    ([, value]) => value !== 0,
  );
}

const flag = (name: PronounFeature, isSo: boolean | undefined): Feature => [name, isSo ? 1 : 0];
const isSubject = ({ role }: Place): boolean => role === 'subject';
const isObject = ({ role }: Place): boolean => role === 'object' || role === 'oblique';

function personFeatures(scene: PronounScene, { person, trace, later }: Fit): readonly Feature[] {
  const place = trace?.named ?? later?.place;
  const isUnknown =
    person.gender === null && person.given !== null && !isGivenName(person.given, scene.lexicon);
  const inTitle = isInTitle(person, scene.titleWords);
  return [
    ['bias', 1],
    ['others', Math.log(scene.fitting)],
    flag('only', scene.fitting === 1 && person.gender !== null),
    flag('in-title', inTitle),
    flag('in-title-subject', inTitle && isSubject(scene.place)),
    flag('given-unknown', isUnknown),
    flag('alone-other', soundsOther(person, scene)),
    flag('after-the', place?.isAfterThe),
    flag('located', place?.isLocated),
    flag('joined', place?.isJoined),
    flag('named-again', trace !== null && later !== null),
  ];
}

const SHORT_WORD = 2;

const isInTitle = ({ name, surname }: Person, titleWords: ReadonlySet<string>): boolean =>
  titleWords.has(surname) ||
  name
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > SHORT_WORD && titleWords.has(word));

/** "Crystal Sky": it may be no person at all. */
const isGivenName = (given: string, { givenNames, nameGenders }: Lexicon): boolean =>
  givenNames.has(given) || nameGenders.has(given);

/** "Florence", alone, for "he". */
function soundsOther({ given, surname }: Person, { lexicon, gender }: PronounScene): boolean {
  const own = lexicon.givenNames.get(surname) ?? lexicon.nameGenders.get(surname) ?? null;
  return given === null && own !== null && own !== gender;
}

/** Named only behind the pronoun: "In his speech, Lee said". */
function laterFeatures({ between, place }: PronounScene, later: Later | null): readonly Feature[] {
  if (later === null) return [];
  const leads = isSubject(later.place);
  return [
    ['later', 1],
    flag('later-subject', leads),
    flag('later-main', leads && between.commas(place.first, later.place.first) > 0),
    ['later-verbs', Math.min(MOST, between.verbs(place.first, later.place.first))],
    ['later-rank', later.rank],
  ];
}

function earlierFeatures(scene: PronounScene, trace: Trace, rank: number): readonly Feature[] {
  const isLastSubject = trace.subject !== null && isNewest(trace.subject, scene, trace.named.isJoined);
  return [
    ['rank', Math.min(MOST, rank)],
    ['names', Math.log1p(trace.names)],
    ['pronouns', Math.log1p(trace.pronouns)],
    flag('last-subject', isLastSubject),
    flag('last-subject-he', isLastSubject && isSubject(scene.place)),
    flag('chain-last', scene.lastMeant === trace.person),
    flag('bound', isBound(scene, trace.named) || (trace.pronoun !== null && isBound(scene, trace.pronoun))),
    ...(trace.named.sentence === scene.place.sentence
      ? sameSentence(scene, trace.named)
      : sentenceBefore(scene, trace.named)),
  ];
}

/** In tokens, from one to the other of "Ann Lee and Bob Kim", who are subjects together. */
const JOINT_REACH = 4;

const isNewest = (subject: Place, { newestSubject }: PronounScene, isJoined: boolean): boolean =>
  newestSubject - subject.first <= (isJoined ? JOINT_REACH : 0);

function sameSentence(scene: PronounScene, named: NamePlace): readonly Feature[] {
  const { between, place } = scene;
  const verbs = between.verbs(named.last, place.first);
  const isSameClause = breaksSince(scene, named) === 0;
  const isOwner = place.role === 'possessive';
  return [
    ['same', 1],
    ['verbs', Math.min(MOST, verbs)],
    flag('same-subject', isSubject(named)),
    flag('same-oblique', named.role === 'oblique'),
    flag('same-possessive', named.role === 'possessive'),
    flag('same-clause', isSameClause),
    flag('said-he', isSubject(place) && isSubject(named) && verbs === 1),
    flag('own', isOwner && isSameClause && isSubject(named)),
    flag('and-his', isOwner && place.first - named.last <= 1 && ['and', ','].includes(scene.wordBefore)),
    flag('opens-same', named.opens),
  ];
}

const FAR = 3;

function sentenceBefore({ place }: PronounScene, named: NamePlace): readonly Feature[] {
  const distance = place.sentence - named.sentence;
  return [
    flag('sentences-2', distance === 2),
    flag('sentences-3', distance >= FAR),
    flag('prev-subject', isSubject(named)),
    flag('prev-oblique', named.role === 'oblique'),
    flag('opens-before', named.opens),
  ];
}

/** "Lee met him": the subject of a clause is not its object too. */
function isBound(scene: PronounScene, by: Place | NamePlace): boolean {
  const { place, between, isReflexive } = scene;
  if (isReflexive || by.sentence !== place.sentence || !isSubject(by) || !isObject(place)) return false;
  return between.verbs(by.last, place.first) <= 1 && breaksSince(scene, by) === 0;
}

/** The "who" right behind a name begins a clause of which the name is the subject. */
const breaksSince = ({ between, place }: PronounScene, { last, ...by }: Place | NamePlace): number =>
  between.breaks('hasRelative' in by && by.hasRelative ? last + 2 : last, place.first);

/** In sentences, until it means nothing any more that somebody spoke. */
const FADES = 5;

function speechFeatures({ speech, newestSubject }: PronounScene, { person }: Fit): readonly Feature[] {
  if (speech === null) return [];
  const { last, named } = speech;
  const memory = last?.person === person ? Math.max(0, 1 - last.sentencesAgo / FADES) : 0;
  const isStill = last !== null && newestSubject < last.end;
  return [
    ['speech-last', memory],
    ['speech-still', isStill ? memory : 0],
    flag('speech-named', named.has(person)),
  ];
}
