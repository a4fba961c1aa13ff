/** `who-said` and `who-said start`: a conversation in the terminal over the corpus. */
import { plural } from '../core/answer/plural.ts';
import { TERMINAL_ASKER } from '../core/asker.ts';
import { complete } from '../core/complete.ts';
import { dispatch } from '../core/dispatch.ts';
import { keepLooking } from '../delivery/reconciler.ts';
import { type Base, openProgram, type Program } from '../main.ts';
import { createTerminalPoster } from '../platforms/terminal/poster.ts';
import { runTerminal } from '../platforms/terminal/run-terminal.ts';
import { wantsColour, widthOf } from '../platforms/terminal/streams.ts';
import { command, notice, paragraph, reply, text } from '../reply/build.ts';
import type { Reply } from '../reply/nodes.ts';
import type { Streams } from './streams.ts';

/** Resolves to the exit code. Rejects with a ProblemError when the store cannot be opened. */
export async function start(base: Base, streams: Streams, signal: AbortSignal): Promise<number> {
  const poster = createTerminalPoster({ output: streams.output, width: () => widthOf(streams.output) });
  const program = await openProgram(base, signal, { posters: new Map([['terminal', poster] as const]) });
  const hasDigests = base.settings.digests.some(({ channel }) => channel === 'terminal');
  const stopLooking = hasDigests ? keepLooking(program.digests.reconciler, Date.now) : null;
  try {
    return await runTerminal({
      ...streams,
      answer: (line) => dispatch(line, program.context, TERMINAL_ASKER),
      complete: (line) => complete(line, program.context),
      welcome: await welcome(program),
      colour: wantsColour(streams.output, base.settings.NO_COLOR ? '1' : undefined),
      width: () => widthOf(streams.output),
      signal,
    });
  } finally {
    await stopLooking?.();
    await program.close();
  }
}

async function welcome({ context, counts }: Program): Promise<Reply> {
  const { summary } = await context.corpus();
  const size = `${plural(summary.statements, 'statement')} from ${plural(summary.documents, 'document')}.`;
  const left =
    counts.problems === 0
      ? []
      : [notice('warning', `${plural(counts.problems, 'file or folder')} could not be read; see above.`)];
  return reply('answered', [
    paragraph(
      text(`who-said: ${size} Try `),
      command('who-said nato'),
      text(', or '),
      command('help'),
      text('.'),
    ),
    ...left,
  ]);
}
