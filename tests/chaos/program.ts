/** The built program as a process that is to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Victim {
  readonly pid: number;
  /** SIGKILL, and settles when it is gone. */
  readonly kill: () => Promise<void>;
  /** SIGTERM; settles to its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly hasEnded: () => boolean;
  readonly log: () => string;
}

export const spawnProgram = (folder: string, env: Readonly<Record<string, string>>): Victim => {
  const child = spawn(process.execPath, [join(folder, 'bin/who-said.js'), 'start'], {
    env: { PATH: '', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log = `${log}${chunk.toString('utf8')}`.slice(-20_000);
  });
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  const gone = once(child, 'close').finally(() => process.removeListener('exit', kill));
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    hasEnded: () => isGone(child),
    log: () => log,
  };
};

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
