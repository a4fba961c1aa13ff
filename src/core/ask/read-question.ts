/** A question in plain words, read: what it asks for, or why it is not answered here. Pure; knows the corpus by its view. */
import type { QuestionWords } from '../../lexicon/question-words.ts';
import type { Force } from '../../text/types.ts';
import type { CorpusView } from '../context.ts';
import { askPosition, askShort, askWhole } from './ask-anything.ts';
import { askHowMany, askWhat, askWhen, askWhere, askWhether, askWho } from './ask-opened.ts';
import type { Draft, Form, Reader } from './draft.ts';
import { readAbout } from './read-about.ts';
import { refusalOf } from './read-clause.ts';
import { is, readUnits, type Unit } from './read-units.ts';
import { type DaysTaken, takeDays } from './take-days.ts';
import { isRefusal, type Refusal, type Route, refuse, type Understood } from './understood.ts';

/** Reads a question. Never throws; the same question over the same corpus is always read the same. */
export const readQuestion = (
  question: string,
  words: QuestionWords,
  view: CorpusView,
): Understood | Refusal => {
  const asked = onlyQuestion(readUnits(question, words));
  if (isRefusal(asked)) return asked;
  const days = takeDays(asked, view.summary);
  const reader: Reader = { words, view };
  const draft = readForm(days.rest, reader);
  if (isRefusal(draft)) return draft;
  if (days.unclear !== null) return refuse('day', days.unclear);
  return understand(draft, days, reader);
};

/** The one sentence that asks, without what is only polite. */
const onlyQuestion = (units: readonly Unit[]): readonly Unit[] | Refusal => {
  const sentences = split(units)
    .map(withoutPoliteness)
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
    const isJoined = JOINS.has(before.key) || (before.tokens.at(-1)?.isPaused ?? false);
    return (
      isJoined && (QUESTION.has(unit.key) || (JOINS.has(before.key) && /^(?:did|does|do)$/.test(unit.key)))
    );
  });

const readForm = (units: readonly Unit[], reader: Reader): Draft | Refusal => {
  const refusal = refusedAtOnce(units);
  if (refusal !== null) return refusal;
  const [first, second] = units.map(({ key }) => key);
  const opened = FORMS[`${first} ${second}`] ?? FORMS[first ?? ''];
  const forms = opened === undefined ? [askWhole, askPosition, askShort] : [opened, askWhole];
  for (const form of forms) {
    const read = form(units, reader);
    if (read !== null) return read;
  }
  return refuse('unplaced');
};

const skip =
  (count: number, form: Form): Form =>
  (units, reader) =>
    form(units.slice(count), reader);

const FORMS: Readonly<Record<string, Form>> = {
  who: askWho,
  whom: askWho,
  what: askWhat,
  which: askWhat,
  when: skip(1, askWhen),
  'since when': skip(2, askWhen),
  where: skip(1, askWhere),
  'how many': skip(2, askHowMany),
  'how much': skip(2, askHowMany),
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
  if: skip(1, askWhether),
  whether: skip(1, askWhether),
};

const refusedAtOnce = (units: readonly Unit[]): Refusal | null => {
  const [first] = units;
  if (first === undefined) return refuse('unplaced');
  if (units.some((unit) => is(unit, 'summary'))) return refuse('summary');
  if (is(first, 'why')) return refuse('reason');
  if (units.some((unit) => is(unit, 'you'))) return refuse('opinion');
  return refusalOf(first);
};

const ROUTES: Readonly<Partial<Record<Draft['asked'], Route>>> = {
  number: 'figures',
  days: 'timeline',
  identity: 'who',
  changes: 'who-changed',
};

const understand = (draft: Draft, days: DaysTaken, { words, view }: Reader): Understood | Refusal => {
  if (isRefusal(draft.from)) return draft.from;
  const route = ROUTES[draft.asked] ?? 'who-said';
  const from = draft.from === 'anybody' ? undefined : draft.from;
  const about = readAbout(draft.about, { words, topics: view.topics });
  if (about === undefined && (route === 'figures' || (from === undefined && route !== 'who-changed')))
    return refuse('unplaced');
  const force = forceOf(draft.asked);
  const { since, until, weekdays } = days;
  return {
    type: 'understood',
    route,
    about,
    from,
    force: route === 'who-said' ? force : undefined,
    since,
    until,
    where: draft.where === true,
    leftOut: weekdays,
  };
};

const forceOf = (asked: Draft['asked']): Force | undefined =>
  asked === 'says' ||
  asked === 'changes' ||
  asked === 'turns' ||
  asked === 'number' ||
  asked === 'days' ||
  asked === 'identity'
    ? undefined
    : asked;
