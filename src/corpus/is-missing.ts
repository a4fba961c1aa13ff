import { stat } from 'node:fs/promises';

/** Whether there is nothing at the path; whatever else keeps it from being read is told by reading it. */
export const isMissing = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  );
