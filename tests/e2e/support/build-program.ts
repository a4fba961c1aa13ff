/**
 * Builds the program once for all end-to-end tests: Vitest calls `setup` as their `globalSetup`. It is built in a
 * temporary folder, so that no run disturbs another, or somebody's `dist`.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the built program, laid out like the project. */
    readonly builtProgram: string;
  }
}

const PROJECT = resolve(import.meta.dirname, '../../..');
const COPIED = ['bin', 'config', 'seeds', 'package.json'];

export interface BuiltProgram {
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** Types are not checked: that is another check's work, and this one is done in half of the time. */
export const buildProgram = async (): Promise<BuiltProgram> => {
  const folder = await mkdtemp(join(tmpdir(), 'who-said-built-'));
  const compiler = join(PROJECT, 'node_modules/typescript/bin/tsc');
  const target = ['-p', join(PROJECT, 'tsconfig.build.json'), '--noCheck', '--outDir', join(folder, 'dist')];
  await Promise.all([
    promisify(execFile)(process.execPath, [compiler, ...target]),
    symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction'),
    ...COPIED.map((name) => cp(join(PROJECT, name), join(folder, name), { recursive: true })),
  ]);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
};

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { folder, remove } = await buildProgram();
  project.provide('builtProgram', folder);
  return remove;
};
