/** An answer that somebody shows to everybody. */
import { paragraph, reply } from '../../reply/build.ts';
import type { Reply } from '../../reply/nodes.ts';

/** True where the line may be asked once more for everybody: it found no problem, and asking it has changed nothing. */
export const isShareable = ({ outcome, isDone }: Reply): boolean => outcome !== 'problem' && isDone !== true;

/** Under the name of who shares it. */
export const sharedReply = (answer: Reply, by: string): Reply =>
  reply(answer.outcome, [paragraph(`Shared by ${by}`), ...answer.children]);
