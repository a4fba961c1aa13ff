/** A question for changes of position: as typed, and as understood. */
import { type Content, strong } from '../../reply/build.ts';
import type { Topic } from '../answer/topic.ts';
import type { Day } from '../corpus.ts';

/** What `who-changed` was asked, as typed. */
export interface ChangesAsked {
  readonly about: string | undefined;
  readonly since: Day | undefined;
}

/** Taken apart into whom and what it is about. */
export interface ChangesMeant extends ChangesAsked {
  readonly from: string | undefined;
  readonly topic: Topic;
}

/** The end of a sentence that says what was asked: " by Kuleba about NATO". */
export const aboutWords = ({ from, topic }: Pick<ChangesMeant, 'from' | 'topic'>): readonly Content[] => [
  ...(from === undefined ? [] : [' by ', strong(from)]),
  ...(topic.typed === '' ? [] : [' about ', strong(topic.typed)]),
];
