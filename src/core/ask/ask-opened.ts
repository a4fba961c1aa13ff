/** Questions by the word that opens them: who, what, when, where, how many, did. */
import { askGiven, askMade, askPosition, askShort, nounOf, ofNoun } from './ask-anything.ts';
import { askCompound, askNumber } from './ask-number.ts';
import { askDated, askPhrase, inDays, readSaid } from './ask-phrase.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { fromClause } from './from-clause.ts';
import { auxiliaryOf, readAnyClause, readClause } from './read-clause.ts';
import { findPerson, readPerson } from './read-person.ts';
import { is, isArticle, textOf, type Unit } from './read-units.ts';
import { isRefusal, type Refusal, refuse } from './understood.ts';
import { withoutReading } from './without-request.ts';

/** "who denied …", "who is Kuleba", "who said what about …", "which minister warned …" */
export const askWho: Form = (units, reader) => {
  const from = units.findIndex((unit, at) => at > 0 && !is(unit, 'filler') && unit.key !== 'all');
  const rest = from < 0 ? [] : units.slice(from);
  if (rest.at(-1)?.key === 'by') return readSaid(rest.slice(0, -1), reader);
  const identity = whoIs(rest, reader);
  if (identity !== null) return identity;
  const clause = readClause(rest, false);
  if (clause === null) return askMaker(rest);
  if (isRefusal(clause)) return clause;
  const said = clause.object[0]?.key === 'what' ? clause.object.slice(1) : clause.object;
  return fromClause({ ...clause, object: said, isPassive: false }, reader);
};

/** "(who) issued a warning about …" */
const askMaker = (units: readonly Unit[]): Draft | null => {
  const verb = auxiliaryOf(units[0]) === 'have' && is(units[1], 'makes') ? 1 : 0;
  const from = units.findIndex((unit, at) => at > verb && !isArticle(unit) && !is(unit, 'whole'));
  const noun = nounOf(units[from]);
  const isMade = is(units[verb], 'makes') && noun !== null;
  return isMade ? { asked: noun, from: 'anybody', about: units.slice(from + 1) } : null;
};

/** "who is Kuleba", "who Kuleba is", "who Kuleba": the whole rest is a name. "Who is right" is none. */
const whoIs = (rest: readonly Unit[], { view }: Reader): Draft | Refusal | null => {
  const isAsked = auxiliaryOf(rest[0]) === 'be';
  const isTold = auxiliaryOf(rest.at(-1)) === 'be';
  const named = rest.slice(isAsked ? 1 : 0, isTold ? -1 : undefined);
  const person = findPerson(textOf(named), view);
  if (person !== null) return { asked: 'identity', from: person, about: [] };
  if (!isAsked || named.length === 0 || readClause(rest, false) !== null) return null;
  if (named.some((unit) => is(unit, 'verdict'))) return refuse('verdict');
  if (named.some((unit) => is(unit, 'forecast'))) return refuse('forecast');
  const from = readPerson(named, view);
  return from === 'anybody' || named.length > LONGEST_NAME ? null : { asked: 'identity', from, about: [] };
};

const LONGEST_NAME = 4;

/** "by whom was … mentioned": whoever said it. */
export const askWhom: Form = (units, reader) => {
  const read = askGiven(units, reader) ?? readSaid(units, reader);
  return read === null || isRefusal(read) || read.from === 'anybody' ? read : null;
};

/** "whose remarks are about …", "whose words are these: …" */
export const askWhose: Form = (units) => {
  const noun = nounOf(units[0]);
  if (noun === null || noun === 'number') return null;
  const from = units.findIndex((unit, at) => at > 0 && !isLink(unit));
  return from < 0 ? null : { asked: noun, from: 'anybody', about: units.slice(from) };
};

const isLink = (unit: Unit): boolean =>
  auxiliaryOf(unit) === 'be' || is(unit, 'about') || is(unit, 'pronoun') || is(unit, 'stop');

/** "what did Kuleba say about …", "what was said about …", "what is Kuleba's position on …", "what promises did …" */
export const askWhat: Form = (units, reader) => {
  const rest = units.slice(1).filter((unit, at) => !(at === 0 && is(unit, 'filler')));
  const noun = nounOf(rest[0]);
  if (noun !== null) return ofNoun(noun, rest.slice(1), reader);
  if (is(rest.at(-1), 'counts') && isHelper(rest[0])) return askNumber(rest, reader);
  if (auxiliaryOf(rest[0]) === 'be' || rest[1]?.key === 'been') {
    const stated = askStated(rest.slice(rest[1]?.key === 'been' ? 2 : 1), reader);
    if (stated !== null) return stated;
  }
  const clause = readAnyClause(rest);
  return clause === null || isRefusal(clause) ? clause : fromClause(clause, reader);
};

/** "(what) does it cost", "(what) would it cost" */
const isHelper = (unit: Unit | undefined): boolean => auxiliaryOf(unit) === 'do' || is(unit, 'forecast');

/** "(what is) Kuleba's position on …", "the position of Kuleba on …", "the number of …", "the latest from …" */
const askStated: Form = (units, reader) => {
  const owned =
    askDated(units, reader) ??
    askOffice(units, reader) ??
    askPosition(units, reader) ??
    askCompound(units, reader);
  if (owned !== null) return owned;
  const from = units.findIndex((unit) => !isArticle(unit) && !is(unit, 'order') && !is(unit, 'whole'));
  const noun = nounOf(units[from]);
  const isLatest = units.slice(0, Math.max(from, 0)).some((unit) => is(unit, 'whole'));
  if (noun === 'number') return askNumber(units.slice(from + 1), reader);
  if (noun !== null) return ofOwner(noun, units.slice(from + 1), reader);
  return isLatest ? ofNoun('says', units.slice(from), reader) : null;
};

/** "Kuleba's job": who he is. */
const askOffice: Form = (units, { view }) => {
  const isOwned = units.at(-2)?.tokens.at(-1)?.isPossessive === true;
  if (!isOwned || !is(units.at(-1), 'office')) return null;
  return { asked: 'identity', from: readPerson(units.slice(0, -1), view), about: [] };
};

/** "of Kuleba on NATO" */
const ofOwner = (asked: Draft['asked'], units: readonly Unit[], reader: Reader): Draft | Refusal | null => {
  if (units[0]?.key !== 'of') return ofNoun(asked, units, reader);
  const end = units.findIndex((unit) => is(unit, 'about'));
  const name = units.slice(1, end < 0 ? units.length : end);
  return { asked, from: readPerson(name, reader.view), about: end < 0 ? [] : units.slice(end + 1) };
};

/** "when did Putin mention …", "since when has …", "when was … first mentioned": the days of what was said. */
export const askWhen: Form = (units, reader) => {
  const said = withoutFrame(units);
  return inDays(askGiven(said, reader) ?? readSaid(said, reader) ?? askMade(said, reader));
};

/** "(when) was the last time Vold spoke", "(when) was it that …" */
const withoutFrame = (units: readonly Unit[]): readonly Unit[] => {
  const [first, second, third] = units;
  if (auxiliaryOf(first) !== 'be') return units;
  if (second?.key === 'it') return units.slice(THAT.has(third?.key ?? '') ? 3 : 2);
  return is(second, 'order') ? units.slice(2) : units;
};

const THAT: ReadonlySet<string> = new Set(['that', 'when', 'which']);

/** "(how) often has Kuleba mentioned …", "(how) long has …": as far as the days of what was said tell. */
export const askHowOften: Form = (units, reader) =>
  auxiliaryOf(units[0]) === 'be' ? null : askWhen(units, reader);

/** "(how) did Kuleba respond to …" */
export const askHow: Form = (units, reader) =>
  auxiliaryOf(units[0]) === 'be' ? null : readSaid(units, reader);

/** "where did Prystaiko say that …", "where is the quote from Kuleba on …" */
export const askWhere: Form = (units, reader) => {
  const stand = units.findIndex((unit, at) => at > 1 && unit.key === 'stand' && is(units[at + 1], 'about'));
  if (stand > 0) return askShort([...units.slice(1, stand), ...units.slice(stand + 1)], reader);
  const toRead = withoutReading(units);
  if (toRead !== null) return inPlace(askPhrase(toRead, reader));
  const isNoun = auxiliaryOf(units[0]) === 'be' ? askStated(units.slice(1), reader) : null;
  return inPlace(askGiven(units, reader) ?? isNoun ?? readSaid(units, reader) ?? askMade(units, reader));
};

/** "(which paper) quoted Kuleba on …", "(which article) has Kuleba's remarks on …" */
export const askPrinted: Form = (units, reader) =>
  is(units[0], 'prints') ? inPlace(askPhrase(units.slice(1), reader)) : null;

const inPlace = (read: Draft | Refusal | null): Draft | Refusal | null => {
  if (read === null || isRefusal(read)) return read;
  return read.asked === 'number' ? null : { ...read, where: true };
};

/** "did Russia deny …", "has anybody warned …", "was NATO mentioned by …", "has Kuleba's position on NATO changed" */
export const askWhether: Form = (units, reader) => {
  const changed = positionChanged(units, reader);
  return changed ?? askGiven(units, reader) ?? askMade(units, reader) ?? readSaid(units, reader);
};

const positionChanged: Form = (units, reader) => {
  const last = units.at(-1);
  const isChange = last?.verbs.some(({ asked }) => asked === 'turns' || asked === 'changes') ?? false;
  if (!isChange) return null;
  const owned = askPosition(units.slice(auxiliaryOf(units[0]) === null ? 0 : 1, -1), reader);
  return owned === null || isRefusal(owned) ? owned : { ...owned, asked: 'changes' };
};
