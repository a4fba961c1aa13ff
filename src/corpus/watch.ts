/**
 * Tells when the folders have changed. Only folders are watched, not each file in them: chokidar 5 holds 12 kB for every
 * file that it watches, and a system has a limit on them. Which file it was is left to the sync, which knows.
 */
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import type { Logger } from 'pino';
import { mayHoldText, readerOf } from './readers.ts';
import { createSettling, type Settling } from './settling.ts';

/**
 * How often we look whether a folder is still the same one. chokidar 5 does not notice one that comes back after it was
 * removed, nor one that appears together with the folder above it.
 */
const LOOK_MS = 500;

export interface WatchOptions {
  readonly folders: readonly string[];
  /** Told once for each burst of changes, when the files are at rest; also when a folder comes or goes. */
  readonly onChange: () => void;
  readonly log: Pick<Logger, 'warn'>;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/**
 * Watches until the signal; settles when nothing is watched any more, and never rejects. A folder that is not there is
 * waited for. Once all that is there is watched, `onChange` is told: something may have changed before.
 */
export const watchCorpus = async ({ folders, onChange, log, signal }: WatchOptions): Promise<void> => {
  const settling = createSettling(onChange);
  await Promise.all(folders.map((folder) => keepWatching(resolve(folder), { settling, log, signal })));
  settling.stop();
};

interface Parts extends Pick<WatchOptions, 'log' | 'signal'> {
  readonly settling: Settling;
}

const keepWatching = async (folder: string, parts: Parts): Promise<void> => {
  let known: string | null = null;
  let watcher: FSWatcher | null = null;
  while (!parts.signal.aborted) {
    const identity = await identityOf(folder);
    if (identity !== known) {
      await watcher?.close();
      watcher = identity === null ? null : open(folder, parts);
      known = identity;
      parts.settling.touch(folder);
    }
    await wait(LOOK_MS, undefined, { signal: parts.signal }).catch(() => undefined);
  }
  await watcher?.close();
};

/** Another one is another folder of the same name, or may be read by others than before; null: it is not there. */
const identityOf = async (folder: string): Promise<string | null> => {
  try {
    const { dev, ino, birthtimeMs, mode, uid, gid } = await stat(folder);
    return [dev, ino, birthtimeMs, mode, uid, gid].join();
  } catch {
    return null;
  }
};

const open = (folder: string, { settling, log }: Parts): FSWatcher => {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    ignored: (path, stats) =>
      resolve(path) !== folder &&
      (basename(path).startsWith('.') || (stats?.isFile() === true && !needsFile(watcher, path))),
  });
  let hasFailed = false;
  const touchFolder = (): void => settling.touch(folder);
  watcher
    .on('raw', (_event, name, about) => {
      const path = join(watchedPathOf(about), name);
      if (mayHoldText(path)) settling.touch(path);
    })
    .on('addDir', touchFolder)
    .on('unlinkDir', touchFolder)
    .on('ready', touchFolder)
    .on('error', (error) => {
      // Where one folder too many is watched, so are a hundred.
      if (!hasFailed) log.warn({ err: error, folder }, 'changes in a folder may go unnoticed');
      hasFailed = true;
    });
  return watcher;
};

/** Of a raw event, whose name is that of a file in the watched folder; a poller names the whole path at once. */
const watchedPathOf = (about: unknown): string =>
  typeof about === 'object' &&
  about !== null &&
  'watchedPath' in about &&
  typeof about.watchedPath === 'string'
    ? about.watchedPath
    : '';

/** Somebody who polls (chokidar reads CHOKIDAR_USEPOLLING and CHOKIDAR_INTERVAL) sees in a folder only that files come and go. */
const needsFile = ({ options }: FSWatcher, path: string): boolean =>
  options.usePolling && readerOf(path) !== null;
