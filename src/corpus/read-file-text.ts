import { readFile, stat } from 'node:fs/promises';
import { ProblemError } from '../core/problem.ts';
import { decode } from './decode.ts';
import { diskProblem } from './disk-problem.ts';

/** Largest file that is read, in bytes: about twenty novels. A larger one is refused before it is opened. */
const FILE_LIMIT = 10_000_000;

/** @throws ProblemError `file-unreadable`, also for a folder, a pipe or a device, `file-too-large`, or what `decode` finds wrong. */
export const readFileText = async (path: string): Promise<string> => decode(await readBytes(path), path);

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const found = await stat(path);
    // A pipe may never begin, and a device never end.
    if (!found.isFile()) throw new ProblemError({ kind: 'file-unreadable', path });
    if (found.size > FILE_LIMIT)
      throw new ProblemError({ kind: 'file-too-large', path, bytes: found.size, limit: FILE_LIMIT });
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError(diskProblem('file', path, cause), { cause });
  }
};
