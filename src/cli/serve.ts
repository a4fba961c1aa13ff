/** `who-said start` with a token: answers on the platforms until it is told to stop. */
import { once } from 'node:events';
import { answerMessage } from '../core/answer/answer-message.ts';
import { homeReply } from '../core/answer/home.ts';
import { dispatch, faultReply } from '../core/dispatch.ts';
import { ProblemError } from '../core/problem.ts';
import { suggest } from '../core/suggest.ts';
import { type Base, openProgram, type Program } from '../main.ts';
import type { Adapter } from '../platforms/adapter.ts';
import type { Answers } from '../platforms/answers.ts';
import { loadPlatforms, type Platform } from './platforms.ts';

const LEAVE_LIMIT_MS = 500;

/** Resolves to 0 after the signal, and to 1 when a platform cannot go on. Rejects with a ProblemError when one cannot start. */
export async function serve(base: Base, signal: AbortSignal): Promise<number> {
  const platforms = await loadPlatforms(base);
  const program = await openProgram(base, signal);
  const told = signal.aborted ? Promise.resolve(null) : once(signal, 'abort').then(() => null);
  try {
    // Whoever types first should not wait until everything has been read once.
    await program.context.corpus();
    const adapters = await Promise.race([connectAll(platforms, { program, base, signal }), told]);
    if (adapters === null) return 0;
    base.log.info('ready');
    return await untilStopped(adapters, told, base);
  } finally {
    await program.close();
    base.log.info('stopped');
    leave();
  }
}

interface Parts {
  readonly program: Program;
  readonly base: Base;
  readonly signal: AbortSignal;
}

function connectAll(
  platforms: readonly Platform[],
  { program, base, signal }: Parts,
): Promise<readonly Adapter[]> {
  const answers = answersOf(program);
  return Promise.all(
    platforms.map(({ name, connect }) => {
      const log = base.log.child({ platform: name });
      return connect({ answers, commands: program.context.commands, log, signal });
    }),
  );
}

/** A platform that cannot go on ends the program: whoever runs it starts it again, or reads why it does not start. */
async function untilStopped(
  adapters: readonly Adapter[],
  told: Promise<null>,
  { log, notify }: Base,
): Promise<number> {
  const reason = await Promise.race([told, ...adapters.map(({ failed }) => failed)]);
  if (reason !== null) log.fatal({ err: reason }, 'a platform cannot go on; stopping');
  if (reason instanceof ProblemError) notify(reason.problem);
  await Promise.all(adapters.map(({ stop }) => stop()));
  return reason === null ? 0 : 1;
}

/** A request that hangs, or the pause of a rate limit, must not keep a process that has nothing left to do. */
function leave(): void {
  setTimeout(() => process.exit(), LEAVE_LIMIT_MS).unref();
}

function answersOf({ context }: Program): Answers {
  return {
    line: (line) => dispatch(line, context),
    message: (words) => answerMessage(words, context),
    suggest: (asked) => suggest(asked, context),
    home: () => homeReply(context),
    fault: (error) => faultReply(error, context),
  };
}
