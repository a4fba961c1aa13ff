import { notice, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';
import type { Asker } from '../asker.ts';
import type { Context } from '../context.ts';

/** Answers a question in plain words. */
export const answerQuestion = async (_question: string, _context: Context, _asker: Asker): Promise<Reply> =>
  reply('abstained', [notice('info', 'There is nothing of this kind here.')]);
