/** Which form a question has, by the words that open it, and what it fills in. */
import { askWhole } from './ask-anything.ts';
import { askMeasure } from './ask-number.ts';
import { askPhrase, askSourced } from './ask-phrase.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { formOf } from './form-of.ts';
import { refusalOf } from './read-clause.ts';
import { is, type Unit } from './read-units.ts';
import { topicInPlace } from './topic-first.ts';
import { type Refusal, refuse } from './understood.ts';
import { withoutCleft } from './without-cleft.ts';
import { withoutRequest } from './without-request.ts';

/** Reads one question without its days and politeness. */
export const readForm = (typed: readonly Unit[], reader: Reader): Draft | Refusal => {
  const asked = withoutAsides(withoutRequest(withoutAsides(typed)));
  const units = withWordFirst(withoutCleft(topicInPlace(asked, reader.view)));
  const refusal = refusedAtOnce(asked) ?? refusedAtOnce(units);
  if (refusal !== null) return refusal;
  const opened = formOf(units);
  const forms = opened === null ? [askPhrase] : [opened, askMeasureOf, askWhole, askSourced];
  for (const form of forms) {
    const read = form(units, reader);
    if (read !== null) return read;
  }
  return refuse(units.some((unit) => is(unit, 'verdict')) ? 'verdict' : 'unplaced');
};

const askMeasureOf: Form = (units, reader) =>
  units[0]?.key === 'how' ? askMeasure(units.slice(1), reader) : null;

/** "Roughly how many", "so what": what stands before the word that asks. */
const withoutAsides = (units: readonly Unit[]): readonly Unit[] => {
  const first = units.findIndex((unit) => !isAside(unit));
  const isBeforeHow = is(units[first], 'about') && units[first + 1]?.key === 'how';
  return units.slice(Math.max(first, 0) + (isBeforeHow ? 1 : 0));
};

const isAside = (unit: Unit): boolean => is(unit, 'filler') || is(unit, 'polite') || LINKS.has(unit.key);
const LINKS: ReadonlySet<string> = new Set(['and', 'but']);

/** "Kuleba said what about NATO?", "troops at the border: how many?": the word that asks comes first. */
const withWordFirst = (units: readonly Unit[]): readonly Unit[] => {
  const at = units.findIndex(({ key }, index) => index > 0 && IN_PLACE.has(key));
  if (formOf(units) !== null || at < 0) return units;
  const length = units[at]?.key === 'how' ? 2 : 1;
  return [...units.slice(at, at + length), ...units.slice(0, at), ...units.slice(at + length)];
};

const IN_PLACE: ReadonlySet<string> = new Set(['what', 'when', 'where', 'how']);

const refusedAtOnce = (units: readonly Unit[]): Refusal | null => {
  const [first] = units;
  if (first === undefined) return refuse('unplaced');
  const opening = units.slice(0, OPENING);
  if (opening.some((unit) => is(unit, 'summary'))) return refuse('summary');
  if (is(first, 'why')) return refuse('reason');
  return opening.some((unit) => is(unit, 'you')) ? refuse('opinion') : refusalOf(first);
};

/** "what do you think", "what is the gist": behind these it may be somebody's words. */
const OPENING = 4;
