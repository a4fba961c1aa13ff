/** The built program as a process of its own: its log, its end, and nothing of it left over. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { inject } from 'vitest';
import { type Fields, parseFields } from '../../support/fields.ts';
import { createHappenings } from '../../support/happenings.ts';

export interface ProgramOptions {
  /** Added to a working folder, a data folder and a log at `info`; nothing else of the environment is handed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** `start` when left out. */
  readonly args?: readonly string[];
  /** What it reads, to its end; nothing when left out. */
  readonly stdin?: string;
  /** The built program; what the global setup of Vitest has built when left out. */
  readonly folder?: string;
  /** How long a wait lasts, in milliseconds. */
  readonly patienceMs?: number;
  /** A line of bash that its process begins with, such as `ulimit -f 100`. */
  readonly under?: string;
}

export interface Exit {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Program {
  readonly pid: number;
  /** The lines on standard error that are JSON objects, in order. */
  readonly log: () => readonly Fields[];
  /** The first line of the log that fits, from the start; rejects, with the last lines, when the time is over. */
  readonly waitForLog: (what: string, fits: (line: Fields) => boolean, ms?: number) => Promise<Fields>;
  readonly stdout: () => string;
  /** All of it, with what is not JSON. */
  readonly stderr: () => string;
  /** Rejects, with what it wrote, for a program that was unwell: something in it was not caught. */
  readonly exit: Promise<Exit>;
  readonly hasEnded: () => boolean;
  /** SIGKILL; settles when it is gone. */
  readonly kill: () => Promise<Exit>;
  /** SIGTERM, and SIGKILL when it has not ended in time; then its exit. */
  readonly stop: (ms?: number) => Promise<Exit>;
}

/** Enough for the seeds and a thousand statements; more would be a leak. */
const MOST_MEMORY_MB = 512;
const MOST_LIFE_MS = 120_000;
const STOP_MS = 15_000;
/** What Node writes: its version, last of all, when nobody has caught something; a warning when listeners pile up. */
const UNWELL = /^Node\.js v\d.*$|unhandled ?rejection|uncaught ?exception|MaxListenersExceeded/im;

interface Line {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

export const startProgram = async (options: ProgramOptions = {}): Promise<Program> => {
  const { env = {}, args = ['start'], stdin, folder = inject('builtProgram'), patienceMs = 10_000 } = options;
  const [command, ...prefix] = options.under === undefined ? [process.execPath] : bashThen(options.under);
  const home = await mkdtemp(join(tmpdir(), 'who-said-run-'));
  const lines = createHappenings<Line>({ patienceMs, describe: ({ text }) => text });
  const child = spawn(
    command,
    [...prefix, `--max-old-space-size=${MOST_MEMORY_MB}`, join(folder, 'bin/who-said.js'), ...args],
    {
      cwd: home,
      env: { PATH: '', LOG_LEVEL: 'info', DATA_DIR: join(home, 'data'), ...env },
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    },
  );
  child.stdin?.end(stdin);
  const read = (stream: Line['stream'], from: Readable | null): void => {
    if (from !== null) createInterface({ input: from }).on('line', (text) => lines.add({ stream, text }));
  };
  read('stdout', child.stdout);
  read('stderr', child.stderr);
  const written = (stream: Line['stream']): string =>
    lines
      .all()
      .filter((line) => line.stream === stream)
      .map(({ text }) => text)
      .join('\n');
  const exit = endOf(child)
    .finally(async () => {
      lines.close();
      await rm(home, { recursive: true, force: true });
    })
    .then((ended) => {
      const unwell = written('stderr').match(UNWELL);
      if (unwell === null) return ended;
      throw new Error(`the program was unwell (${unwell[0]}):\n${written('stderr')}`);
    });
  // Told to whoever asks; a test that ends before is not to blame.
  exit.catch(() => {});
  return {
    pid: child.pid ?? 0,
    log: () => logOf(lines.all()),
    waitForLog: (what, fits, ms) =>
      lines.until({ what: `the log to tell ${what}`, find: (all) => logOf(all).find(fits), ms }),
    stdout: () => written('stdout'),
    stderr: () => written('stderr'),
    exit,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => {
      child.kill('SIGKILL');
      return exit;
    },
    stop: async (ms = STOP_MS) => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), ms);
      return exit.finally(() => clearTimeout(timer));
    },
  };
};

/** A process that does what the line says, and is then Node. */
const bashThen = (line: string) => ['/bin/bash', '-c', `${line}; exec "$0" "$@"`, process.execPath] as const;

const logOf = (lines: readonly Line[]): readonly Fields[] =>
  lines
    .filter(({ stream }) => stream === 'stderr')
    .map(({ text }) => parseFields(text))
    .filter((line) => line !== null);

/** Its end, with everything that it wrote read; it never outlives the tests. */
const endOf = (child: ChildProcess): Promise<Exit> =>
  new Promise((resolve, reject) => {
    const kill = (): boolean => child.kill('SIGKILL');
    const tooLong = setTimeout(kill, MOST_LIFE_MS);
    process.once('exit', kill);
    const finish = (): void => {
      clearTimeout(tooLong);
      process.removeListener('exit', kill);
    };
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('close', (code, signal) => {
      finish();
      resolve({ code, signal });
    });
  });

/** A port that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
