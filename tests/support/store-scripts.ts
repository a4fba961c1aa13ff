/**
 * Other processes for store tests. The scripts are compiled once per test file, because a process that compiles its
 * own TypeScript takes four times as long to start, and the kill test starts fifty.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const SCRIPTS = ['store-writer', 'store-visitor', 'store-claimer', 'store-deliverer'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

export interface StoreScripts {
  /** Runs a script to its end; the lines that it printed. Rejects when it fails or dies. */
  run(name: ScriptName, ...scriptArguments: readonly string[]): Promise<readonly string[]>;
  /** Starts a script that the caller stops or waits for. */
  start(name: ScriptName, ...scriptArguments: readonly string[]): ChildProcess;
  remove(): Promise<void>;
}

const PROJECT = resolve(import.meta.dirname, '../..');

/** Compiles the scripts into a temporary folder. */
export const compileStoreScripts = async (): Promise<StoreScripts> => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-scripts-'));
  // Readable for the script that gives up root.
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'out'));
  await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(compilerSettings(join(folder, 'out'))));
  await promisify(execFile)(process.execPath, [
    join(PROJECT, 'node_modules/typescript/bin/tsc'),
    '-p',
    folder,
  ]);
  const scriptPath = (name: ScriptName): string => join(folder, 'out/tests/support', `${name}.js`);
  return {
    run: async (name, ...scriptArguments) => {
      const { stdout } = await promisify(execFile)(process.execPath, [scriptPath(name), ...scriptArguments]);
      return stdout.split('\n').filter((line) => line !== '');
    },
    start: (name, ...scriptArguments) =>
      spawn(process.execPath, [scriptPath(name), ...scriptArguments], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const compilerSettings = (outDir: string): unknown => ({
  extends: join(PROJECT, 'tsconfig.json'),
  compilerOptions: { noEmit: false, noCheck: true, rootDir: PROJECT, outDir, types: [] },
  include: [],
  files: SCRIPTS.map((name) => join(PROJECT, 'tests/support', `${name}.ts`)),
});
