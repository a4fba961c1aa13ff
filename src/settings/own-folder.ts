import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** The way from the working folder to a folder that comes with the project; the whole path where that would lead upwards. */
export const ownFolder = (name: string, cwd: string): string => {
  const own = join(projectFolder(), name);
  const way = relative(cwd, own);
  return way.startsWith('..') || isAbsolute(way) ? own : way;
};

/** The folder above this file that has the package.json: one more level up when built into `dist`. */
const projectFolder = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};
