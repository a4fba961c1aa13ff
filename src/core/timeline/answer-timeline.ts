import { notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';

/** What `timeline` was asked, as typed. */
export interface TimelineAsked {
  readonly about: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** Answers `timeline`. */
export const answerTimeline = async (_asked: TimelineAsked, _context: Context): Promise<Reply> =>
  reply('abstained', [notice('info', 'There is nothing of this kind here.')]);
