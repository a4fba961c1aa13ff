import { isAbsolute, relative, sep } from 'node:path';

/** True for the folder itself and for everything below it; relative paths are from the working folder. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
};
