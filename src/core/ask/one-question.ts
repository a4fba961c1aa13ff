/** Takes a typed message down to the one question in it. */
import { formOf } from './form-of.ts';
import { is, type Unit } from './read-units.ts';
import { type Refusal, refuse } from './understood.ts';
import { withoutTag } from './without-tag.ts';

/** The one sentence that asks, without what is only polite. */
export const onlyQuestion = (units: readonly Unit[]): readonly Unit[] | Refusal => {
  const sentences = split(units)
    .map(withoutPoliteness)
    .map(withoutTag)
    .filter(({ length }) => length > 0);
  const [only, ...others] = sentences;
  if (only === undefined) return refuse('unplaced');
  if (others.length > 0 || asksTwice(only)) return refuse('several');
  return only;
};

const split = (units: readonly Unit[]): readonly (readonly Unit[])[] => {
  const sentences: Unit[][] = [[]];
  for (const unit of units) {
    sentences.at(-1)?.push(unit);
    if (unit.tokens.at(-1)?.isLast) sentences.push([]);
  }
  return sentences;
};

const withoutPoliteness = (units: readonly Unit[]): readonly Unit[] => {
  const first = units.findIndex((unit) => !is(unit, 'polite'));
  const last = units.findLastIndex((unit) => !is(unit, 'polite'));
  return first < 0 ? [] : units.slice(first, last + 1);
};

const QUESTION: ReadonlySet<string> = new Set(['who', 'what', 'when', 'where', 'why', 'how', 'which']);
const JOINS: ReadonlySet<string> = new Set(['and', 'or', '&']);

/** "who said it, and when": a second question hangs on the first. */
const asksTwice = (units: readonly Unit[]): boolean =>
  units.some((unit, at) => {
    const before = units[at - 1];
    if (at === 0 || before === undefined) return false;
    const isJoined =
      JOINS.has(before.key) || (formOf(units) !== null && before.tokens.at(-1)?.isPaused === true);
    return (
      isJoined && (QUESTION.has(unit.key) || (JOINS.has(before.key) && /^(?:did|does|do)$/.test(unit.key)))
    );
  });
