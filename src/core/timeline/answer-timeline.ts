/** Answers `timeline`: what was said, in the order in which it was said. */
import { actions, notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import { abstain } from '../answer/abstain.ts';
import { askedWords } from '../answer/asked-words.ts';
import { findStatements } from '../answer/find.ts';
import { plural } from '../answer/plural.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';
import type { Understood } from './find-marks.ts';
import { readAbout } from './read-about.ts';
import { readTimeline, understand } from './read-timeline.ts';
import { timelinePicture } from './timeline-picture.ts';
import { timelineLine, timelineTree } from './timeline-tree.ts';

/** What `timeline` was asked, as typed. */
export interface TimelineAsked {
  readonly about: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/**
 * Answers, or says that there is nothing.
 * @throws ProblemError `option-invalid`
 */
export const answerTimeline = async (asked: TimelineAsked, context: Context): Promise<Reply> => {
  const view = await context.corpus();
  const understood = await understand(readAbout(asked, view), context);
  const timeline = await readTimeline(understood, context);
  if (timeline === null) return abstainFrom(understood, context);
  const picture = timelinePicture(timeline, view.directory);
  return { ...reply('answered', timelineTree(timeline)), picture };
};

/** On other days there may be something; otherwise what `who-said` would offer. */
const abstainFrom = async (understood: Understood, context: Context): Promise<Reply> => {
  const { question, topic, scope } = understood;
  const { since, until, ...filters } = scope.filters;
  if (since === undefined && until === undefined) return abstain(understood, context);
  const { total } = await findStatements(topic, { ...scope, filters }, context.store);
  if (total === 0) return abstain(understood, context);
  const line = timelineLine({ ...question, since: undefined, until: undefined });
  return reply('abstained', [
    notice('info', 'No statement', ...askedWords(question), ' was found on these days.'),
    actions({ label: `On all days (${plural(total, 'statement')})`, line }),
  ]);
};
