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
  /** True where the verb says that somebody goes on: "She added". */
  readonly goesOn: boolean;
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
  const found: Feature[] = [];
  const add: Add = (name, value) => {
    if (value !== 0 && value !== false) found.push([name, Number(value)]);
  };
  addPerson(scene, fit, add);
  if (fit.trace !== null) addEarlier(scene, { ...fit.trace, rank: fit.rank }, add);
  else if (fit.later !== null) addLater(scene, fit.later, add);
  addSpeech(scene, fit.person, add);
  return found;
}

/** What is so counts 1. */
type Add = (name: PronounFeature, value: number | boolean) => void;

const isSubject = ({ role }: Place): boolean => role === 'subject';
const isObject = ({ role }: Place): boolean => role === 'object' || role === 'oblique';

function addPerson(scene: PronounScene, { person, trace, later }: Fit, add: Add): void {
  const place = trace?.named ?? later?.place;
  const isUnknown =
    person.gender === null &&
    person.given !== null &&
    !person.hasOffice &&
    !isGivenName(person.given, scene.lexicon);
  const inTitle = isInTitle(person, scene.titleWords);
  add('bias', 1);
  add('others', Math.log(scene.fitting));
  add('only', scene.fitting === 1 && (person.gender !== null || person.hasOffice));
  add('in-title', inTitle);
  add('in-title-subject', inTitle && isSubject(scene.place));
  add('given-unknown', isUnknown);
  add('alone-other', soundsOther(person, scene));
  add('after-the', place?.isAfterThe === true);
  add('located', place?.isLocated === true);
  add('joined', place?.isJoined === true);
  add('named-again', trace !== null && later !== null);
}

const SHORT_WORD = 2;

const isInTitle = ({ name, surname }: Person, titleWords: ReadonlySet<string>): boolean =>
  titleWords.size > 0 &&
  (titleWords.has(surname) ||
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.length > SHORT_WORD && titleWords.has(word)));

/** "Crystal Sky": it may be no person at all. */
const isGivenName = (given: string, { givenNames, nameGenders }: Lexicon): boolean =>
  givenNames.has(given) || nameGenders.has(given);

/** "Florence", alone, for "he". */
function soundsOther({ given, surname }: Person, { lexicon, gender }: PronounScene): boolean {
  const own = lexicon.givenNames.get(surname) ?? lexicon.nameGenders.get(surname) ?? null;
  return given === null && own !== null && own !== gender;
}

/** Named only behind the pronoun: "In his speech, Lee said". */
function addLater({ between, place }: PronounScene, later: Later, add: Add): void {
  const leads = isSubject(later.place);
  add('later', 1);
  add('later-subject', leads);
  add('later-main', leads && between.commas(place.first, later.place.first) > 0);
  add('later-verbs', Math.min(MOST, between.verbs(place.first, later.place.first)));
  add('later-rank', later.rank);
}

function addEarlier(scene: PronounScene, trace: Trace & { readonly rank: number }, add: Add): void {
  const { named, pronoun, subject } = trace;
  const isLastSubject = subject !== null && isNewest(subject, scene, named.isJoined);
  add('rank', Math.min(MOST, trace.rank));
  add('names', Math.log1p(trace.names));
  add('pronouns', Math.log1p(trace.pronouns));
  add('last-subject', isLastSubject);
  add('last-subject-he', isLastSubject && isSubject(scene.place));
  add('chain-last', scene.lastMeant === trace.person);
  add('bound', isBound(scene, named) || (pronoun !== null && isBound(scene, pronoun)));
  if (named.sentence === scene.place.sentence) addSameSentence(scene, named, add);
  else addSentenceBefore(scene, named, add);
}

/** In tokens, from one to the other of "Ann Lee and Bob Kim", who are subjects together. */
const JOINT_REACH = 4;

const isNewest = (subject: Place, { newestSubject }: PronounScene, isJoined: boolean): boolean =>
  newestSubject - subject.first <= (isJoined ? JOINT_REACH : 0);

function addSameSentence(scene: PronounScene, named: NamePlace, add: Add): void {
  const { between, place } = scene;
  const verbs = between.verbs(named.last, place.first);
  const isSameClause = breaksSince(scene, named) === 0;
  const isOwner = place.role === 'possessive';
  add('same', 1);
  add('verbs', Math.min(MOST, verbs));
  add('same-subject', isSubject(named));
  add('same-oblique', named.role === 'oblique');
  add('same-possessive', named.role === 'possessive');
  add('same-clause', isSameClause);
  add('said-he', isSubject(place) && isSubject(named) && verbs === 1);
  add('own', isOwner && isSameClause && isSubject(named));
  add('and-his', isOwner && place.first - named.last <= 1 && ['and', ','].includes(scene.wordBefore));
  add('opens-same', named.opens);
}

const FAR = 3;

function addSentenceBefore({ place }: PronounScene, named: NamePlace, add: Add): void {
  const distance = place.sentence - named.sentence;
  add('sentences-2', distance === 2);
  add('sentences-3', distance >= FAR);
  add('prev-subject', isSubject(named));
  add('prev-oblique', named.role === 'oblique');
  add('opens-before', named.opens);
}

/** "Lee met him": the subject of a clause is not its object too. */
function isBound(scene: PronounScene, by: Place | NamePlace): boolean {
  const { place, between, isReflexive } = scene;
  if (isReflexive || by.sentence !== place.sentence || !isSubject(by) || !isObject(place)) return false;
  return between.verbs(by.last, place.first) <= 1 && breaksSince(scene, by) === 0;
}

/** The "who" right behind a name begins a clause of which the name is the subject. */
const breaksSince = ({ between, place }: PronounScene, by: Place | NamePlace): number =>
  between.breaks('hasRelative' in by && by.hasRelative ? by.last + 2 : by.last, place.first);

/** In sentences, until it means nothing any more that somebody spoke. */
const FADES = 5;

function addSpeech({ speech, newestSubject }: PronounScene, person: Person, add: Add): void {
  if (speech === null) return;
  const { last, named, goesOn } = speech;
  const memory = last?.person === person ? Math.max(0, 1 - last.sentencesAgo / FADES) : 0;
  add('speech-last', memory);
  add('speech-still', last !== null && newestSubject < last.end ? memory : 0);
  add('speech-more', goesOn ? memory : 0);
  add('speech-named', named.has(person));
}
