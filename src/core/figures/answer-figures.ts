import { notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';

/** What `figures` was asked, as typed. */
export interface FiguresAsked {
  readonly topic: string;
  readonly from: string | undefined;
  readonly since: Day | undefined;
  readonly until: Day | undefined;
}

/** Answers `figures`. */
export const answerFigures = async (_asked: FiguresAsked, _context: Context): Promise<Reply> =>
  reply('abstained', [notice('info', 'There is nothing of this kind here.')]);
