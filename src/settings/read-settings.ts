import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { ProblemError } from '../core/problem.ts';
import { listSettings, SETTINGS, type SettingRow, type Settings } from './settings.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Checks the environment against the table; an empty value counts as absent. `cwd` is the working folder.
 * @throws ProblemError `setting-invalid` for the first value that cannot be used; a secret is not shown in it.
 */
export const readSettings = (environment: Environment, cwd: string): Settings => {
  const rows = listSettings();
  const values = rows.map((row) => [row.name, environment[row.name]?.trim() || fallbackOf(row, cwd)]);
  const read = SETTINGS.safeParse(Object.fromEntries(values));
  if (read.success) return Object.freeze(read.data);
  const wrong = rows.find((row) => row.name === read.error.issues[0]?.path[0]);
  if (wrong === undefined) throw read.error;
  const value = wrong.isSecret ? '(not shown)' : (environment[wrong.name] ?? '');
  throw new ProblemError(
    { kind: 'setting-invalid', name: wrong.name, value, expected: wrong.expected },
    { cause: read.error },
  );
};

/** What is typed for the settings that are secret, so that the log can mask it. */
export const secretValues = (environment: Environment): readonly string[] =>
  listSettings().flatMap(({ name, isSecret }) => (isSecret && environment[name]) || []);

const fallbackOf = ({ fallback, isOwnFolder }: SettingRow, cwd: string): string => {
  if (!isOwnFolder) return fallback;
  const own = join(projectFolder(), fallback);
  const way = relative(cwd, own);
  return way.startsWith('..') || isAbsolute(way) ? own : way;
};

/** The folder above this file that has the package.json: one more level up when built into `dist`. */
const projectFolder = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};
