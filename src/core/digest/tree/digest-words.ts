/** What a digest says about itself: what it is of, since when, how much. */
import { plural } from '../../answer/plural.ts';
import { formatDay, formatWeekday } from '../../day.ts';
import { eitherOf } from '../../name-list.ts';
import { localTime } from '../local-time.ts';
import type { DigestPlan } from '../plan.ts';
import type { DigestDraft, DigestFrame } from './draft.ts';

/** "at most 7 key statements about nato or sanctions, by Kuleba, from Newsweek, direct only" */
export const whatWords = ({ max, filter }: Pick<DigestPlan, 'max' | 'filter'>): string =>
  [
    `at most ${plural(max, 'key statement')}${listed(' about ', filter.topics)}`,
    ...(filter.speakers.length > 0 ? [`by${listed(' ', filter.speakers)}`] : []),
    ...(filter.outlets.length > 0 ? [`from${listed(' ', filter.outlets)}`] : []),
    ...(filter.kinds.length > 0 ? [`${eitherOf(filter.kinds)} only`] : []),
  ].join(', ');

/** "covers Mon 16 Nov to Wed 18 Nov" for a catch-up, otherwise "new since 20 Nov 2026 08:00". */
export const windowWords = (frame: DigestFrame): string => {
  const { coversFrom, slot } = frame;
  if (coversFrom !== null && coversFrom < slot.day)
    return `covers ${formatWeekday(coversFrom)} to ${formatWeekday(slot.day)}`;
  const since = sinceWords(frame);
  return since === null ? 'new' : `new ${since}`;
};

/** "since 20 Nov 2026 08:00", on the clocks of the plan's zone; null where nothing was posted before. */
export const sinceWords = ({ postedAt, plan }: DigestFrame): string | null => {
  if (postedAt === null) return null;
  const { day, time } = localTime(postedAt, plan.zone);
  return `since ${formatDay(day)} ${time}`;
};

/** "12 statements from 3 documents" */
export const sizeWords = ({ statements, documents }: DigestDraft): string =>
  `${plural(statements, 'statement')} from ${plural(documents, 'document')}`;

const listed = (link: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `${link}${eitherOf(names)}`;
