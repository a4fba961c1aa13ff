/** "Who said this?": the answer about somebody's message, with the line that asks the same. */
import type { Reply } from '../../reply/nodes.ts';
import type { Context } from '../context.ts';
import { dispatch, faultReply } from '../dispatch.ts';
import { lineForMessage } from './message-line.ts';

/** Never rejects: whatever goes wrong becomes a reply as well. */
export async function answerMessage(
  words: string,
  context: Context,
): Promise<{ readonly line: string; readonly reply: Reply }> {
  try {
    const line = lineForMessage(words, await context.corpus());
    return { line, reply: await dispatch(line, context) };
  } catch (error) {
    return { line: 'help', reply: faultReply(error, context) };
  }
}
