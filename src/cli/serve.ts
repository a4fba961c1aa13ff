/** `who-said start` with a platform: answers, and posts digests, until it is told to stop. */
import { once } from 'node:events';
import { TERMINAL_ASKER } from '../core/asker.ts';
import { dispatch } from '../core/dispatch.ts';
import { ProblemError } from '../core/problem.ts';
import { keepLooking } from '../delivery/reconciler.ts';
import { type Base, openProgram, type Program } from '../main.ts';
import type { Adapter } from '../platforms/chat/adapter.ts';
import { createTerminalPoster } from '../platforms/terminal/poster.ts';
import { widthOf } from '../platforms/terminal/streams.ts';
import { answersFor } from './answers-for.ts';
import { followFolders } from './follow-folders.ts';
import type { Platform } from './platform.ts';
import { loadPlatforms } from './platforms.ts';
import { printReply } from './print-reply.ts';
import { type CountDigest, type ShownHealth, showHealth } from './show-health.ts';
import type { Streams } from './streams.ts';

const LEAVE_LIMIT_MS = 500;

/** Resolves to 0 after the signal, and to 1 when a platform cannot go on. Rejects with a ProblemError when one cannot start. */
export async function serve(base: Base, streams: Streams, signal: AbortSignal): Promise<number> {
  const platforms = await loadPlatforms(base);
  const posters = new Map([
    [
      'terminal',
      createTerminalPoster({ output: streams.output, width: () => widthOf(streams.output) }),
    ] as const,
    ...platforms.map(({ name, poster }) => [name, poster] as const),
  ]);
  let count: CountDigest = () => {};
  const program = await openProgram(base, signal, { posters, onOutcome: (...came) => count(...came) });
  try {
    // Whoever types first should not wait until everything has been read once.
    await program.context.corpus();
    const health = await showHealth(base, { program, connections: platforms });
    count = health.countDigest;
    try {
      return await serveOn(platforms, { base, streams, program, health, signal });
    } finally {
      await health.close();
    }
  } finally {
    await program.close();
    base.log.info('stopped');
    leave();
  }
}

interface Parts {
  readonly base: Base;
  readonly streams: Streams;
  readonly program: Program;
  readonly health: ShownHealth;
  readonly signal: AbortSignal;
}

async function serveOn(platforms: readonly Platform[], parts: Parts): Promise<number> {
  const { base, program, signal } = parts;
  const told = signal.aborted ? Promise.resolve(null) : once(signal, 'abort').then(() => null);
  const adapters = await Promise.race([connectAll(platforms, parts), told]);
  if (adapters === null) return 0;
  base.log.info('ready');
  await showDigests(parts);
  const stopping = new AbortController();
  const stopLooking = keepLooking(program.digests.reconciler, Date.now);
  const following = followFolders(base, program, stopping.signal);
  const reason = await Promise.race([told, ...adapters.map(({ failed }) => failed)]);
  if (reason !== null) tellFailure(reason, base);
  stopping.abort();
  await Promise.all([...adapters.map(({ stop }) => stop()), stopLooking(), following]);
  return reason === null ? 0 : 1;
}

/** What will be posted where and when, so that nobody has to wait for tomorrow to find a mistake. */
async function showDigests({ base, streams, program }: Parts): Promise<void> {
  if (base.settings.digests.length === 0) return;
  const status = await dispatch('digest status', program.context, TERMINAL_ASKER);
  await printReply(status, streams.notes, base.settings);
}

function connectAll(platforms: readonly Platform[], parts: Parts): Promise<readonly Adapter[]> {
  const { base, program, health, signal } = parts;
  return Promise.all(
    platforms.map((platform) =>
      platform.connect({
        answers: answersFor(platform, { program, base, metrics: health.metrics }),
        commands: program.context.commands,
        onConnected: () => void program.digests.reconciler.look('all'),
        log: base.log.child({ platform: platform.name }),
        signal,
      }),
    ),
  );
}

/** A platform that cannot go on ends the program: whoever runs it starts it again, or reads why it does not start. */
function tellFailure(reason: unknown, { log, notify }: Base): void {
  log.fatal({ err: reason }, 'a platform cannot go on; stopping');
  if (reason instanceof ProblemError) notify(reason.problem);
}

/** A request that hangs, or the pause of a rate limit, must not keep a process that has nothing left to do. */
function leave(): void {
  setTimeout(() => process.exit(), LEAVE_LIMIT_MS).unref();
}
