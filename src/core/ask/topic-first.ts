/** "Ruth Ferris, who is she?", "According to Falkner, what …", "On the toll, what did …": puts what stands before the question into it. */
import type { CorpusView } from '../context.ts';
import { formOf } from './form-of.ts';
import { readClause } from './read-clause.ts';
import { findPerson } from './read-person.ts';
import { is, textOf, type Unit } from './read-units.ts';

/** The units of the question in their usual order; as they are where nothing stands before it. */
export const topicInPlace = (units: readonly Unit[], view: CorpusView): readonly Unit[] => {
  const pause = units.findIndex((unit) => unit.tokens.at(-1)?.isPaused);
  const [before, after] = [units.slice(0, pause + 1), units.slice(pause + 1)];
  if (pause < 0 || formOf(before) !== null || formOf(after) === null) return units;
  const isLed = is(before[0], 'source') || is(before[0], 'about');
  const named = isLed ? before.slice(1) : before;
  if (readClause(named, true) !== null) return units;
  const filled = isLed && is(before[0], 'source') ? null : withNamed(after, named, view);
  if (filled !== null) return filled;
  return !isLed && findPerson(textOf(named), view) !== null ? units : [...after, ...before];
};

/** "who is she" with Ruth Ferris in the place of "she"; null where nothing stands for what is named. */
const withNamed = (
  units: readonly Unit[],
  named: readonly Unit[],
  view: CorpusView,
): readonly Unit[] | null => {
  const isPerson = findPerson(textOf(named), view) !== null;
  const at = units.findIndex(({ key }) => (isPerson ? PEOPLE : UNKNOWN).has(key));
  const pronoun = units[at];
  if (pronoun === undefined) return null;
  const put = OWNING.has(pronoun.key) ? owning(named) : named;
  return [...units.slice(0, at), ...put, ...units.slice(at + 1)];
};

const PEOPLE: ReadonlySet<string> = new Set('he she they him her them his their that'.split(' '));
const UNKNOWN: ReadonlySet<string> = new Set(['it', 'this', 'that', 'them', 'he', 'she']);
const OWNING: ReadonlySet<string> = new Set(['his', 'her', 'their']);

const owning = (named: readonly Unit[]): readonly Unit[] =>
  named.map((unit, at) =>
    at < named.length - 1
      ? unit
      : { ...unit, tokens: unit.tokens.map((token) => ({ ...token, isPossessive: true })) },
  );
