import type { Problem } from '../core/problem.ts';

/**
 * What a failed read means to the person who named the file or folder. Only errors of the operating system are
 * translated; anything else is a bug and is thrown again.
 */
export const diskProblem = (what: 'file' | 'folder', path: string, error: unknown): Problem => {
  const code = systemCode(error);
  if (code === null) throw error;
  if (what === 'file') return { kind: 'file-unreadable', path };
  return { kind: code === 'ENOENT' ? 'folder-missing' : 'folder-unreadable', path };
};

/** `ENOENT`, `EACCES`, …: Node puts the code of a system error on the error. */
const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
