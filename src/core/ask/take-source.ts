/** "… by Western officials", "from Kuleba on sanctions", "according to the mayor": the speaker behind a word that says so. */
import type { CorpusView } from '../context.ts';
import { findPerson, type Named, readPerson } from './read-person.ts';
import { is, textOf, type Unit } from './read-units.ts';
import { isRefusal } from './understood.ts';

export interface SourceTaken {
  /** `anybody` where there is none. */
  readonly from: Named;
  readonly rest: readonly Unit[];
}

/**
 * Takes the last speaker that stands so. Behind "by" and "from" nobody need stand ("by train"): what names nobody here stays,
 * unless it `mustName`.
 */
export const takeSource = (units: readonly Unit[], view: CorpusView, mustName = false): SourceTaken => {
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (unit === undefined || !is(unit, 'source')) continue;
    const behind = units.slice(at + 1);
    const length = nameLength(behind);
    const name = behind.slice(0, length);
    const isCertain = mustName || unit.key === 'according to' || findPerson(textOf(name), view) !== null;
    const from = readPerson(name, view);
    if (length === 0 || !(isCertain || from === 'anybody' || isTwo(from))) continue;
    return { from, rest: [...units.slice(0, at), ...behind.slice(length)] };
  }
  return { from: 'anybody', rest: units };
};

const isTwo = (named: Named): boolean => isRefusal(named) && named.why === 'two-people';

/** Until the topic begins, or the question has a pause. */
const nameLength = (units: readonly Unit[]): number => {
  const end = units.findIndex((unit, at) => is(unit, 'about') || (at > 0 && is(unit, 'makes')));
  return end < 0 ? units.length : end;
};
