import { readdir, stat } from 'node:fs/promises';
import { extname, join, normalize, posix } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { diskProblem } from './disk-problem.ts';
import { readerOf } from './readers.ts';

/** A file that we know how to read, or a place that could not be looked at. */
export type Listed =
  | {
      readonly type: 'file';
      /** The folder as it was given, then the way to the file. */
      readonly path: string;
      /** The way from the folder to the file, with `/` on every system. */
      readonly inFolder: string;
    }
  | { readonly type: 'problem'; readonly path: string; readonly problem: Problem; readonly cause: unknown };

interface Place {
  readonly path: string;
  /** Empty for a folder that was given, which must be a folder and may be a dot-folder. */
  readonly inFolder: string;
}

/** The folders already read, by device and number: a link back up, or a folder named twice, is read once. */
type Visited = Set<string>;

/**
 * Every readable kind of file in the folders and their sub-folders, always in the same order. Dot-files and other
 * kinds of files are passed over; links are followed.
 */
export async function* listFiles(folders: readonly string[]): AsyncGenerator<Listed> {
  const visited: Visited = new Set();
  const pending: Place[] = folders.map((folder) => ({ path: normalize(folder), inFolder: '' })).reverse();
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const found = await look(place, visited);
    if (found.type !== 'folder') yield* found.type === 'other' ? [] : [found];
    else for (const name of found.names) pending.push(below(place, name));
  }
}

const below = ({ path, inFolder }: Place, name: string): Place => ({
  path: join(path, name),
  inFolder: posix.join(inFolder, name),
});

type Found =
  | Listed
  | { readonly type: 'folder'; readonly names: readonly string[] }
  | { readonly type: 'other' };

/** Where a look fails, nobody knows what is there: a name without an ending is taken for that of a folder. */
const look = async (place: Place, visited: Visited): Promise<Found> => {
  const { path, inFolder } = place;
  try {
    const stats = await stat(path, { bigint: true });
    if (stats.isDirectory() || inFolder === '')
      return await open(place, `${stats.dev}:${stats.ino}`, visited);
    return stats.isFile() && readerOf(path) !== null ? { type: 'file', path, inFolder } : { type: 'other' };
  } catch (cause) {
    return problem(inFolder === '' || extname(path) === '' ? 'folder' : 'file', path, cause);
  }
};

/** The names in a folder, the last first, since the listing takes from the end. */
const open = async ({ path }: Place, identity: string, visited: Visited): Promise<Found> => {
  if (visited.has(identity)) return { type: 'other' };
  visited.add(identity);
  try {
    const names = (await readdir(path)).filter((name) => !name.startsWith('.'));
    return { type: 'folder', names: names.sort().reverse() };
  } catch (cause) {
    return problem('folder', path, cause);
  }
};

const problem = (what: 'file' | 'folder', path: string, cause: unknown): Listed => ({
  type: 'problem',
  path,
  problem: diskProblem(what, path, cause),
  cause,
});
