/** Questions without a verb of their own: "anything from Kuleba on sanctions?", "Putin's position on NATO", "any warnings about ice?" */
import { FORCES } from '../../lexicon/loaded-lexicon.ts';
import { askNumber } from './ask-number.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { fromClause } from './from-clause.ts';
import { auxiliaryOf, readClause } from './read-clause.ts';
import { findPerson, type Named, readPerson } from './read-person.ts';
import { askedBy, is, isArticle, textOf, type Unit } from './read-units.ts';
import { takeSource } from './take-source.ts';
import { isRefusal, type Refusal } from './understood.ts';

/** "anything (that) Kuleba said about …", "anything from … on …", "any quotes by …", "everything on …" */
export const askWhole: Form = (units, reader) => {
  const from = units.findIndex((unit) => !is(unit, 'whole') && !is(unit, 'order') && !isArticle(unit));
  const rest = units.slice(Math.max(from, 0));
  const noun = nounOf(rest[0]);
  if (from < 0 || (!units.slice(0, from).some(isWhole) && noun === null)) return null;
  if (noun !== null) return ofNoun(noun, rest.slice(1), reader);
  return askPosition(rest, reader) ?? ofNoun(noun, rest, reader) ?? askShort(rest, reader);
};

/** What is behind the noun: a clause, or a speaker and a topic in any order. */
export const ofNoun = (
  noun: Draft['asked'] | null,
  units: readonly Unit[],
  reader: Reader,
): Draft | Refusal | null => {
  const from = units.findIndex((unit, at) => !isLead(unit, units[at + 1]));
  const behind = units.slice(from);
  const first = units[from];
  if (first === undefined) return null;
  if (noun === 'number') return askNumber(behind, reader);
  if (opens(first)) return { asked: noun ?? 'says', ...sourced(behind, reader) };
  const said = readClause(behind, true) ?? madeBy(behind);
  if (said === null || isRefusal(said)) return said;
  const read = fromClause(said, reader);
  return read === null || isRefusal(read) ? read : { ...read, asked: noun ?? read.asked };
};

const sourced = (units: readonly Unit[], { view }: Reader): Pick<Draft, 'from' | 'about'> => {
  const { from, rest } = takeSource(units, view, is(units[0], 'source'));
  return { from, about: rest };
};

/** "(quotes) that", "(warnings) are there", "(statements) have been made" */
const isLead = (unit: Unit, next: Unit | undefined): boolean =>
  LEADS.has(unit.key) ||
  is(unit, 'whole') ||
  is(unit, 'order') ||
  (auxiliaryOf(unit) !== null && next !== undefined && (LEADS.has(next.key) || auxiliaryOf(next) !== null));

const LEADS: ReadonlySet<string> = new Set('that which said made given issued uttered there been'.split(' '));
const OPENS: ReadonlySet<string> = new Set(['of', 'to', 'against', 'for']);

const isWhole = (unit: Unit): boolean => is(unit, 'whole') || is(unit, 'order');

const opens = (unit: Unit): boolean => is(unit, 'source') || is(unit, 'about') || OPENS.has(unit.key);

/** What a noun of saying asks for; null where it is none. */
export const nounOf = (unit: Unit | undefined): Draft['asked'] | null => {
  if (unit === undefined) return null;
  const force = FORCES.find((one) => unit.roles.has(one));
  if (force !== undefined) return force === 'affirms' || force === 'unclear' ? 'says' : force;
  if (is(unit, 'change')) return 'changes';
  if (is(unit, 'number')) return 'number';
  return is(unit, 'remark') ? 'says' : null;
};

/** "did Western officials give an estimate of …": the noun behind the verb tells what is asked for. */
export const askMade: Form = (units, { view }) => {
  const made = madeBy(units);
  if (made === null || isRefusal(made)) return null;
  const at = made.object.findIndex((unit) => nounOf(unit) !== null);
  const noun = nounOf(made.object[at]);
  if (made.subject.some((unit) => askedBy(unit, ['base']) !== null)) return null;
  const isObject = made.object
    .slice(0, Math.max(at, 0))
    .every((unit) => is(unit, 'stop') || is(unit, 'whole'));
  if (noun === null || !isObject) return null;
  const behind = made.object.slice(at + 1);
  const from = readPerson(made.subject, view);
  if (from !== 'anybody') return { asked: noun, from, about: behind };
  const { from: source, rest } = takeSource(behind, view);
  return { asked: noun, from: source, about: rest };
};

/** "was a warning about the ward issued by Meek", "(by whom) were denials made": the noun stands before its verb. */
export const askGiven: Form = (units, { view }) => {
  const inner = units.slice(1).filter(({ key }) => key !== 'been');
  const end = inner.findIndex((unit, at) => at > 0 && is(unit, 'makes'));
  const at = inner.findIndex((unit) => nounOf(unit) !== null);
  const noun = nounOf(inner[at]);
  const isOpened = inner.slice(0, Math.max(at, 0)).every((unit) => isArticle(unit) || isWhole(unit));
  if (auxiliaryOf(units[0]) === null || noun === null || at > end || !isOpened) return null;
  const { from, rest } = takeSource(inner.slice(end + 1), view);
  return { asked: noun, from, about: [...inner.slice(at + 1, end), ...rest] };
};

/** "(what promise) did Kuleba make about …": the noun tells what is asked for, so the verb need not. */
const madeBy = (units: readonly Unit[]): ReturnType<typeof readClause> => {
  const at = units.findIndex((unit, index) => index > 0 && is(unit, 'makes'));
  if (at < 0) return null;
  const subject = units.slice(auxiliaryOf(units[0]) === null ? 0 : 1, at);
  return {
    subject,
    asked: 'says',
    isPassive: false,
    isQuoted: false,
    auxiliary: null,
    object: units.slice(at + 1),
  };
};

/** "Kuleba's position on NATO", "the ambassador's reaction to …", "the position of Kuleba on NATO" */
export const askPosition: Form = (units, { view }) => {
  const end = units.findIndex(({ tokens }) => tokens.at(-1)?.isPossessive);
  const at = units.findIndex((unit, index) => index > end && nounOf(unit) !== null);
  const isOwned =
    end >= 0 && at > end && units.slice(end + 1, at).every((unit) => is(unit, 'order') || is(unit, 'filler'));
  const noun = nounOf(units[at]);
  if (!isOwned || noun === null) return null;
  const from = readPerson(units.slice(0, end + 1), view);
  return { asked: noun, from, about: units.slice(at + 1) };
};

/** "Kuleba on sanctions": a speaker, a word that says the topic follows, and the topic. */
export const askShort: Form = (units, { view }) => {
  const at = units.findIndex((unit, index) => index > 0 && is(unit, 'about'));
  if (at < 1 || at === units.length - 1) return null;
  const named: Named | null = findPerson(textOf(units.slice(0, at)), view);
  return named === null ? null : { asked: 'says', from: named, about: units.slice(at + 1) };
};
