/** Questions by the word that opens them: who, what, when, where, how many, did. */
import { askPosition, nounOf, ofNoun } from './ask-anything.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { asking, fromClause } from './from-clause.ts';
import { auxiliaryOf, type Clause, readClause } from './read-clause.ts';
import { findPerson, readPerson } from './read-person.ts';
import { is, textOf, type Unit } from './read-units.ts';
import { takeSource } from './take-source.ts';
import { isRefusal, type Refusal, refuse } from './understood.ts';

/** "who denied …", "who is Kuleba", "who said what about …", "which minister warned …" */
export const askWho: Form = (units, reader) => {
  const rest = units.slice(1);
  const identity = whoIs(rest, reader);
  if (identity !== null) return identity;
  const clause = readClause(rest, false);
  if (clause === null || isRefusal(clause)) return clause;
  const said = clause.object[0]?.key === 'what' ? clause.object.slice(1) : clause.object;
  return fromClause({ ...clause, object: said, isPassive: false }, reader);
};

/** "who is Kuleba", "who Kuleba": the whole rest is a name. "Who is right" is none. */
const whoIs = (rest: readonly Unit[], { view }: Reader): Draft | Refusal | null => {
  const isAsked = auxiliaryOf(rest[0]) === 'be';
  const named = isAsked ? rest.slice(1) : rest;
  if (named.length === 0 || named.some((unit) => is(unit, 'verdict')))
    return named.length === 0 ? null : refuse('verdict');
  const person = findPerson(textOf(named), view);
  if (person !== null) return { asked: 'identity', from: person, about: [] };
  if (!isAsked || readClause(rest, false) !== null) return null;
  return named.length <= LONGEST_NAME
    ? asking('identity', { asked: 'identity', from: readPerson(named, view), about: [] })
    : null;
};

const LONGEST_NAME = 4;

/** "what did Kuleba say about …", "what was said about …", "what is Kuleba's position on …", "what promises did …" */
export const askWhat: Form = (units, reader) => {
  const rest = units.slice(1).filter((unit, at) => !(at === 0 && is(unit, 'filler')));
  const noun = nounOf(rest[0]);
  if (noun !== null) return ofNoun(noun, rest.slice(1), reader);
  if (auxiliaryOf(rest[0]) === 'be') {
    const stated = askStated(rest.slice(1), reader);
    if (stated !== null) return stated;
  }
  const clause = clauseOf(rest);
  return clause === null || isRefusal(clause) ? clause : fromClause(clause, reader);
};

/** "did Kuleba say" has somebody before the verb; "was said" need not. */
const clauseOf = (units: readonly Unit[]): Clause | Refusal | null => {
  const inverted = auxiliaryOf(units[0]) === 'do';
  return readClause(units, inverted) ?? readClause(units, !inverted);
};

/** "(what is) Kuleba's position on …", "the position of Kuleba on …", "the number of …", "the latest from …" */
const askStated: Form = (units, reader) => {
  const owned = askPosition(units, reader);
  if (owned !== null) return owned;
  const from = units.findIndex(
    (unit) => !/^(?:the|an?)$/.test(unit.key) && !is(unit, 'order') && !is(unit, 'whole'),
  );
  const noun = nounOf(units[from]);
  const isLatest = units.slice(0, Math.max(from, 0)).some((unit) => is(unit, 'whole'));
  if (noun === 'number') return { asked: 'number', ...numbered(units.slice(from + 1), reader) };
  if (noun !== null) return ofOwner(noun, units.slice(from + 1), reader);
  return isLatest ? ofNoun('says', units.slice(from), reader) : null;
};

/** "of Kuleba on NATO" */
const ofOwner = (asked: Draft['asked'], units: readonly Unit[], reader: Reader): Draft | Refusal | null => {
  if (units[0]?.key !== 'of') return ofNoun(asked, units, reader);
  const end = units.findIndex((unit) => is(unit, 'about'));
  const name = units.slice(1, end < 0 ? units.length : end);
  return { asked, from: readPerson(name, reader.view), about: end < 0 ? [] : units.slice(end + 1) };
};

const numbered = (units: readonly Unit[], { view }: Reader): Pick<Draft, 'from' | 'about'> => {
  const { from, rest } = takeSource(units, view);
  return { from, about: rest };
};

/** "when did Putin mention …", "since when has …", "when was … first mentioned": the days of what was said. */
export const askWhen: Form = (units, reader) => {
  const read = readSaid(units, reader);
  if (read === null || isRefusal(read)) return read;
  return read.asked === 'changes' ? read : { ...read, asked: 'days' };
};

/** "where did Prystaiko say that …" */
export const askWhere: Form = (units, reader) => {
  const read = readSaid(units, reader);
  return read === null || isRefusal(read) ? read : { ...read, where: true };
};

/** "did Russia deny …", "has anybody warned …", "was NATO mentioned by …", "has Kuleba's position on NATO changed" */
export const askWhether: Form = (units, reader) => {
  const changed = positionChanged(units, reader);
  return changed ?? readSaid(units, reader);
};

const readSaid: Form = (units, reader) => {
  const clause = readClause(units, true);
  return clause === null || isRefusal(clause) ? clause : fromClause(clause, reader);
};

const positionChanged: Form = (units, reader) => {
  const last = units.at(-1);
  const isChange = last?.verbs.some(({ asked }) => asked === 'turns' || asked === 'changes') ?? false;
  if (!isChange) return null;
  const owned = askPosition(units.slice(auxiliaryOf(units[0]) === null ? 0 : 1, -1), reader);
  return owned === null || isRefusal(owned) ? owned : { ...owned, asked: 'changes' };
};

/** "how many troops are at the border", "… did Western officials estimate", "… according to Kuleba" */
export const askHowMany: Form = (units, reader) => {
  const { from, rest } = takeSource(units, reader.view);
  const saying = sayingIn(rest);
  if (saying === null) return { asked: 'number', from, about: rest };
  const by = saying.clause.isPassive ? from : readPerson(saying.clause.subject, reader.view);
  if (saying.clause.isPassive)
    return { asked: 'number', from: by, about: rest.filter((unit) => unit !== saying.verb) };
  return {
    asked: 'number',
    from: by === 'anybody' ? from : by,
    about: [...saying.before, ...saying.clause.object],
  };
};

interface Saying {
  readonly before: readonly Unit[];
  readonly clause: Clause;
  readonly verb: Unit | undefined;
}

/** "did Western officials estimate": from the first auxiliary that a verb of saying follows. Other verbs are a part of what is counted. */
const sayingIn = (units: readonly Unit[]): Saying | null => {
  for (const [at, unit] of units.entries()) {
    if (at === 0 || auxiliaryOf(unit) === null) continue;
    const clause = clauseOf(units.slice(at));
    if (clause === null || isRefusal(clause)) continue;
    const verb = units.at(-clause.object.length - 1);
    return { before: units.slice(0, at), clause, verb };
  }
  return null;
};
