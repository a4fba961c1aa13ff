/** What a timeline is asked about: whom, what, or both. */
import type { Question } from '../answer/question.ts';
import { type AskedAbout, splitAsked } from '../answer/split-asked.ts';
import type { CorpusView } from '../context.ts';
import { ProblemError } from '../problem.ts';
import type { TimelineAsked } from './answer-timeline.ts';

/**
 * Whoever types the name of a person wants what that person said; "nato" and "officials" are words as well, more often meant so, and
 * stand beside what these say themselves.
 * @throws ProblemError `option-invalid` when the days are the wrong way round
 */
export const readAbout = (asked: TimelineAsked, view: CorpusView): Question => {
  checkDays(asked);
  return {
    ...whomAndWhat(asked.about, view),
    since: asked.from,
    until: asked.to,
    kind: undefined,
    force: undefined,
    outlet: undefined,
    page: 1,
  };
};

const whomAndWhat = (about: string, view: CorpusView): AskedAbout => {
  const split = splitAsked(about, view);
  const speakers = split.from === undefined ? [] : view.directory.match(split.from);
  return speakers.some(({ type }) => type === 'person') ? split : { from: undefined, topic: about };
};

const checkDays = ({ from, to }: TimelineAsked): void => {
  if (from === undefined || to === undefined || from <= to) return;
  const expected = `a day not before ${from}`;
  throw new ProblemError({ kind: 'option-invalid', name: 'to', value: to, expected, example: from });
};
