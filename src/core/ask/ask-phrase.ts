/** What is asked for without an order of words of its own: "Kuleba's remarks on NATO", "the dates of …", "Kuleba said anything about NATO?" */
import { askPosition, askShort, askWhole } from './ask-anything.ts';
import { askCompound } from './ask-number.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { fromClause } from './from-clause.ts';
import { readClause, readGerund } from './read-clause.ts';
import { is, isArticle, type Unit } from './read-units.ts';
import { takeSource } from './take-source.ts';
import { isRefusal, type Refusal } from './understood.ts';

/** "did Kuleba say …", "Kuleba has said …": a clause with a subject. */
export const readSaid: Form = (units, reader) => {
  const clause = readClause(units, true);
  return clause === null || isRefusal(clause) ? clause : fromClause(clause, reader);
};

/** "Kuleba said anything about NATO?": a statement, asked; somebody who is here has to open it, or "anybody". */
const askStatement: Form = (units, reader) => {
  const clause = readClause(units, true) ?? readGerund(units);
  const read = clause === null || isRefusal(clause) ? clause : fromClause(clause, reader);
  if (read === null || isRefusal(read) || isRefusal(read.from)) return null;
  return read.from !== 'anybody' || ANY.has(units[0]?.key ?? '') ? read : null;
};

const ANY: ReadonlySet<string> = new Set(['anybody', 'anyone', 'any one', 'any person']);

/** The first of the forms that have no word to open them. */
export const askPhrase: Form = (units, reader) => {
  for (const form of [askDated, askWhole, askPosition, askShort, askStatement, askCompound]) {
    const read = form(units, reader);
    if (read !== null) return read;
  }
  return null;
};

/** "the date of Kuleba's remark on NATO", "the last time Vold spoke", "the timeline of the toll": when it was said. */
export const askDated: Form = (units, reader) => {
  const at = units.findIndex((unit) => !isArticle(unit) && !(is(unit, 'order') && !is(unit, 'dated')));
  const noun = units[at];
  if (!(is(noun, 'dated') || is(noun, 'timeline'))) return null;
  const behind = units.slice(at + 1);
  const from = behind.findIndex(({ key }) => !LINKS.has(key));
  const rest = behind.slice(Math.max(from, 0));
  const said = askPhrase(rest, reader);
  if (said !== null) return inDays(said);
  return is(noun, 'timeline') && from > 0 ? ofTopic(rest, reader) : null;
};

/** What leads from a time to what was said then. */
const LINKS: ReadonlySet<string> = new Set('of for on in at about when that which with to'.split(' '));

const ofTopic = (units: readonly Unit[], { view }: Reader): Draft | null => {
  const { from, rest } = takeSource(units, view);
  return rest.length === 0 ? null : { asked: 'days', from, about: rest };
};

/** The days of what was said; a change of position is answered by itself. */
export const inDays = (read: Draft | Refusal | null): Draft | Refusal | null =>
  read === null || isRefusal(read) || read.asked === 'changes' ? read : { ...read, asked: 'days' };

/** "what are eagles eating according to Falkner": whatever the verb, it is asked what the speaker said. */
export const askSourced: Form = (units, { view }) => {
  const { from, rest } = takeSource(units, view, true);
  return from === 'anybody' || isRefusal(from) ? null : { asked: 'says', from, about: rest };
};
