import { notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import type { Day } from '../corpus.ts';

/** What `who-changed` was asked, as typed. */
export interface ChangesAsked {
  readonly about: string | undefined;
  readonly since: Day | undefined;
}

/** Answers `who-changed`. */
export const answerChanges = async (_asked: ChangesAsked, _context: Context): Promise<Reply> =>
  reply('abstained', [notice('info', 'There is nothing of this kind here.')]);
