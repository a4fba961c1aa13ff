/** Questions without a verb of their own: "anything from Kuleba on sanctions?", "Putin's position on NATO", "any warnings about ice?" */
import { FORCES } from '../../lexicon/loaded-lexicon.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { fromClause } from './from-clause.ts';
import { readClause } from './read-clause.ts';
import { findPerson, type Named, readPerson } from './read-person.ts';
import { is, textOf, type Unit } from './read-units.ts';
import { takeSource } from './take-source.ts';
import { isRefusal, type Refusal } from './understood.ts';

/** "anything (that) Kuleba said about …", "anything from … on …", "any quotes by …", "everything on …" */
export const askWhole: Form = (units, reader) => {
  const from = units.findIndex((unit) => !is(unit, 'whole') && !is(unit, 'order') && !ARTICLE.test(unit.key));
  const rest = units.slice(Math.max(from, 0));
  const noun = nounOf(rest[0]);
  if (from < 0 || (!units.slice(0, from).some(isWhole) && noun === null)) return null;
  return ofNoun(noun, noun === null ? rest : rest.slice(1), reader);
};

/** What is behind the noun: a clause, or a speaker and a topic in any order. */
export const ofNoun = (
  noun: Draft['asked'] | null,
  units: readonly Unit[],
  reader: Reader,
): Draft | Refusal | null => {
  const behind = units.filter((unit, at) => !(at < 2 && (THAT.has(unit.key) || is(unit, 'order'))));
  const [first] = behind;
  if (first === undefined) return null;
  if (noun === 'number') return { asked: 'number', ...sourced(behind, reader) };
  if (opens(first) || isSaid(first)) return { asked: noun ?? 'says', ...sourced(behind, reader) };
  const said = readClause(behind, true) ?? madeBy(behind);
  if (said === null || isRefusal(said)) return said;
  const read = fromClause(said, reader);
  return read === null || isRefusal(read) ? read : { ...read, asked: noun ?? read.asked };
};

const sourced = (units: readonly Unit[], { view }: Reader): Pick<Draft, 'from' | 'about'> => {
  const said = units.filter((unit, at) => !(at < 2 && isSaid(unit)));
  const { from, rest } = takeSource(said, view, is(said[0], 'source'));
  return { from, about: rest };
};

const ARTICLE = /^(?:the|an?)$/;
const THAT: ReadonlySet<string> = new Set(['that', 'which']);

const isWhole = (unit: Unit): boolean => is(unit, 'whole') || is(unit, 'order');

const opens = (unit: Unit): boolean =>
  is(unit, 'source') ||
  is(unit, 'about') ||
  unit.key === 'of' ||
  unit.key === 'to' ||
  unit.key === 'against' ||
  unit.key === 'for';

/** "quotes made by", "anything said about" */
const isSaid = (unit: Unit): boolean =>
  ['said', 'made', 'given', 'issued', 'uttered', 'there'].includes(unit.key);

/** What a noun of saying asks for; null where it is none. */
export const nounOf = (unit: Unit | undefined): Draft['asked'] | null => {
  if (unit === undefined) return null;
  const force = FORCES.find((one) => unit.roles.has(one));
  if (force !== undefined) return force === 'affirms' || force === 'unclear' ? 'says' : force;
  if (is(unit, 'number')) return 'number';
  return is(unit, 'remark') ? 'says' : null;
};

/** "(what promise) did Kuleba make about …": the noun tells what is asked for, so the verb need not. */
const madeBy = (units: readonly Unit[]): ReturnType<typeof readClause> => {
  const at = units.findIndex((unit, index) => index > 0 && is(unit, 'makes'));
  if (at < 0) return null;
  const subject = units.slice(/^(?:did|does|do|has|have|had)$/.test(units[0]?.key ?? '') ? 1 : 0, at);
  return { subject, asked: 'says', isPassive: false, auxiliary: null, object: units.slice(at + 1) };
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
