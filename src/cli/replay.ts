/** `who-said replay ans_…`: asks again what was answered under an id. */
import { isAnswerId } from '../core/ids.ts';
import { ProblemError } from '../core/problem.ts';
import { replayAnswer } from '../core/replay/replay.ts';
import { type Base, openProgram } from '../main.ts';
import { printReply } from './print-reply.ts';
import type { StoppableStreams } from './streams.ts';

/** Resolves to 0 when the answer is the same, to 1 when it is another. Rejects with a ProblemError `answer-unknown`. */
export async function replay(
  typed: string,
  base: Base,
  { output, signal }: StoppableStreams,
): Promise<number> {
  const id = typed.trim().toLowerCase();
  if (!isAnswerId(id)) throw new ProblemError({ kind: 'answer-unknown', id: typed });
  const program = await openProgram(base, signal);
  try {
    const { isSame, reply } = await replayAnswer(id, { ...program, log: program.answerLog });
    await printReply(reply, output, base.settings);
    return isSame ? 0 : 1;
  } finally {
    await program.close();
  }
}
