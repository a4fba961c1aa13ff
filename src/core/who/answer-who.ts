import { notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';

/** What `who` was asked, as typed. */
export interface WhoAsked {
  readonly name: string;
}

/** Answers `who`. */
export const answerWho = async (_asked: WhoAsked, _context: Context): Promise<Reply> =>
  reply('abstained', [notice('info', 'There is nothing of this kind here.')]);
