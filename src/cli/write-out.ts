import { writeFile } from 'node:fs/promises';
import { ProblemError } from '../core/problem.ts';

/** Writes a file, over one that is there. Rejects with a ProblemError `file-unwritable`. */
export async function writeOut(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (cause) {
    throw new ProblemError({ kind: 'file-unwritable', path }, { cause });
  }
}
