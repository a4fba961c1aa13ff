/** A question in plain words, read: what it asks for, or why it is not answered here. Pure; knows the corpus by its view. */
import { FORCES } from '../../lexicon/loaded-lexicon.ts';
import type { QuestionWords } from '../../lexicon/question-words.ts';
import type { Force } from '../../text/types.ts';
import type { CorpusView } from '../context.ts';
import { readForm } from './choose-form.ts';
import type { Draft, Reader } from './draft.ts';
import { onlyQuestion } from './one-question.ts';
import { readAbout } from './read-about.ts';
import { readUnits } from './read-units.ts';
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
  const { since, until } = days;
  return {
    type: 'understood',
    route,
    about,
    from,
    force: forceOf(draft.asked),
    since,
    until,
    where: draft.where === true,
    leftOut: leftOut(route, days),
  };
};

const forceOf = (asked: Draft['asked']): Force | undefined => FORCES.find((force) => force === asked);

/** In whole sentences. */
const leftOut = (route: Route, { since, until, weekdays }: DaysTaken): readonly string[] => {
  const days = weekdays.map((words) => `“${words}” was left out, because it has no date of its own.`);
  if (route === 'who' && (since ?? until) !== undefined)
    return [...days, 'The days were left out: who takes none.'];
  const isOpen = route !== 'who-changed' || until === undefined;
  return isOpen ? days : [...days, 'The last day was left out: who-changed takes only a first one.'];
};
