/** Questions for a number: "how many troops are at the border", "the number of jobs according to Kuleba", "how long is the bridge". */
import type { Form } from './draft.ts';
import { auxiliaryOf, type Clause, readAnyClause } from './read-clause.ts';
import { findPerson, readPerson } from './read-person.ts';
import { is, isArticle, textOf, type Unit } from './read-units.ts';
import { takeSource } from './take-source.ts';
import { isRefusal } from './understood.ts';

/** What is counted stands first: "troops are at the border", "troops did Western officials estimate", "of jobs by Kuleba". */
export const askNumber: Form = (units, reader) => {
  const counted = units.filter((unit) => !is(unit, 'counts'));
  const { from, rest } = takeSource(counted, reader.view);
  const saying = sayingIn(rest) ?? givingIn(rest);
  if (saying === null) return { asked: 'number', from, about: rest };
  const by = saying.isPassive ? 'anybody' : readPerson(saying.subject, reader.view);
  const beside = saying.isPassive ? saying.subject : [];
  return {
    asked: 'number',
    from: by === 'anybody' ? from : by,
    about: [...saying.before, ...beside, ...saying.object],
  };
};

/** "(how) big is the reservoir": its numbers; of "(how) full is it" only those that say so. */
export const askMeasure: Form = (units, reader) => {
  const [size, helper] = units;
  if (size === undefined || auxiliaryOf(helper) !== 'be') return null;
  if (findPerson(textOf(units.slice(2)), reader.view) !== null) return null;
  if (is(size, 'state')) return askNumber([...units.slice(2), size], reader);
  return is(size, 'size') ? askNumber(units.slice(2), reader) : null;
};

/** "troop numbers at the border": what is counted stands before the noun. */
export const askCompound: Form = (units, reader) => {
  const at = units.findIndex((unit) => is(unit, 'number'));
  const counted = units.slice(0, Math.max(at, 0)).filter((unit) => !isArticle(unit));
  const isPlain = counted.every((unit) => unit.roles.size + unit.verbs.length === 0);
  if (counted.length === 0 || counted.length > LONGEST_COMPOUND || !isPlain) return null;
  return PLURALS.has(units[at]?.key ?? '') ? askNumber([...counted, ...units.slice(at + 1)], reader) : null;
};

const LONGEST_COMPOUND = 2;
const PLURALS: ReadonlySet<string> = new Set(['numbers', 'figures', 'total', 'totals', 'count']);

interface Saying extends Pick<Clause, 'subject' | 'object' | 'isPassive'> {
  readonly before: readonly Unit[];
}

/** "did Western officials estimate", "were estimated": from the first auxiliary that a verb of saying follows. Other verbs are a part of what is counted. */
const sayingIn = (units: readonly Unit[]): Saying | null => {
  for (const [at, unit] of units.entries()) {
    const auxiliary = auxiliaryOf(unit);
    if (auxiliary === null || (at === 0 && auxiliary !== 'do')) continue;
    const clause = readAnyClause(units.slice(at));
    if (clause !== null && !isRefusal(clause)) return { ...clause, before: units.slice(0, at) };
  }
  return null;
};

/** "did Western officials give" */
const givingIn = (units: readonly Unit[]): Saying | null => {
  const at = units.findIndex((unit) => auxiliaryOf(unit) === 'do');
  const end = units.findIndex((unit, index) => index > at + 1 && isGiving(unit));
  if (at < 0 || end < 0) return null;
  const [before, subject] = [units.slice(0, at), units.slice(at + 1, end)];
  return { before, subject, object: units.slice(end + 1), isPassive: false };
};

/** To have is no way to give a number. */
const isGiving = (unit: Unit): boolean => is(unit, 'makes') && auxiliaryOf(unit) === null;
