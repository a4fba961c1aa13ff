/** Which form a question has, by the words that open it, and what it fills in. */
import { askPosition, askShort, askWhole } from './ask-anything.ts';
import { askMeasure, askNumber } from './ask-number.ts';
import {
  askHow,
  askHowOften,
  askStatement,
  askWhat,
  askWhen,
  askWhere,
  askWhether,
  askWho,
} from './ask-opened.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { refusalOf } from './read-clause.ts';
import { is, type Unit } from './read-units.ts';
import { type Refusal, refuse } from './understood.ts';

/** Reads one question without its days and politeness. */
export const readForm = (typed: readonly Unit[], reader: Reader): Draft | Refusal => {
  const refusal = refusedAtOnce(typed);
  if (refusal !== null) return refusal;
  const units = withWordFirst(withoutAsides(typed));
  const opened = formOf(units);
  const forms =
    opened === null
      ? [askWhole, askPosition, askShort, askStatement]
      : [opened, skip(1, askMeasure), askWhole];
  for (const form of forms) {
    const read = form(units, reader);
    if (read !== null) return read;
  }
  return refuse(units.some((unit) => is(unit, 'verdict')) ? 'verdict' : 'unplaced');
};

/** "Roughly how many", "so what": what stands before the word that asks. */
const withoutAsides = (units: readonly Unit[]): readonly Unit[] => {
  const first = units.findIndex((unit) => !is(unit, 'filler') && !is(unit, 'polite'));
  const isBeforeHow = is(units[first], 'about') && units[first + 1]?.key === 'how';
  return units.slice(Math.max(first, 0) + (isBeforeHow ? 1 : 0));
};

/** "Kuleba said what about NATO?", "troops at the border: how many?": the word that asks comes first. */
const withWordFirst = (units: readonly Unit[]): readonly Unit[] => {
  const at = units.findIndex(({ key }, index) => index > 0 && IN_PLACE.has(key));
  if (formOf(units) !== null || at < 0) return units;
  const length = units[at]?.key === 'how' ? 2 : 1;
  return [...units.slice(at, at + length), ...units.slice(0, at), ...units.slice(at + length)];
};

const IN_PLACE: ReadonlySet<string> = new Set(['what', 'when', 'where', 'how']);

/** The form by the words that open it: "how many", "on which date", "in which interview", "is it true that". */
export const formOf = (units: readonly Unit[]): Form | null => {
  const [first, second] = units;
  if (is(first, 'whether')) return skip(1, askWhether);
  const which = units.findIndex(({ key }) => key === 'which' || key === 'what');
  const isNoun = which === 0 || (which === 1 && PREPOSITIONS.has(first?.key ?? ''));
  if (isNoun && is(units[which + 1], 'dated')) return skip(which + 2, askWhen);
  if (isNoun && is(units[which + 1], 'placed') && which === 1) return skip(which + 2, askWhere);
  return FORMS.get(`${first?.key} ${second?.key}`) ?? FORMS.get(first?.key ?? '') ?? null;
};

const PREPOSITIONS: ReadonlySet<string> = new Set(['on', 'in', 'at', 'during', 'since', 'to']);

const skip =
  (count: number, form: Form): Form =>
  (units, reader) =>
    form(units.slice(count), reader);

const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries<Form>({
    who: askWho,
    whom: askWho,
    what: askWhat,
    which: askWhat,
    when: skip(1, askWhen),
    'since when': skip(2, askWhen),
    where: skip(1, askWhere),
    'how many': skip(2, askNumber),
    'how much': skip(2, askNumber),
    'how often': skip(2, askHowOften),
    'how long': skip(2, askHowOften),
    how: skip(1, askHow),
    did: askWhether,
    does: askWhether,
    do: askWhether,
    has: askWhether,
    have: askWhether,
    had: askWhether,
    is: askWhether,
    are: askWhether,
    was: askWhether,
    were: askWhether,
  }),
);

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
