/** `who-said ask "/who-said nato"`: one question, one answer. */
import { TERMINAL_ASKER } from '../core/asker.ts';
import { dispatch } from '../core/dispatch.ts';
import { type Base, openProgram } from '../main.ts';
import { printReply } from './print-reply.ts';
import type { StoppableStreams } from './streams.ts';

/** Resolves to 0 when the line was answered (an abstention is an answer), to 1 when it could not be. */
export async function ask(line: string, base: Base, { output, signal }: StoppableStreams): Promise<number> {
  const program = await openProgram(base, signal);
  try {
    return await printReply(await dispatch(line, program.context, TERMINAL_ASKER), output, base.settings);
  } finally {
    await program.close();
  }
}
