/** `who-said ask "/who-said nato"`: one question, one answer. */
import { dispatch } from '../core/dispatch.ts';
import { type Base, openProgram } from '../main.ts';
import { wantsColour, widthOf } from '../platforms/terminal/streams.ts';
import { write } from '../platforms/terminal/write.ts';
import { renderTerminal } from '../render/terminal/render.ts';
import type { StoppableStreams } from './streams.ts';

/** Resolves to 0 when the line was answered (an abstention is an answer), to 1 when it could not be. */
export async function ask(line: string, base: Base, { output, signal }: StoppableStreams): Promise<number> {
  const program = await openProgram(base, signal);
  try {
    const reply = await dispatch(line, program.context);
    const colour = wantsColour(output, base.settings.NO_COLOR ? '1' : undefined);
    await write(output, `${renderTerminal(reply, { width: widthOf(output), colour })}\n`);
    return reply.outcome === 'problem' ? 1 : 0;
  } finally {
    await program.close();
  }
}
