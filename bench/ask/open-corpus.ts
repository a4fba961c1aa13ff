/** A program over some folders, in a store in memory, as it is started in earnest. */
import { openProgram, type Program } from '../../src/main.ts';
import { createLog } from '../../src/ops/log.ts';
import { processLayer } from '../../src/settings/environment.ts';
import { readSettings } from '../../src/settings/read-settings.ts';

/** Throws where a document cannot be read: then nothing that is measured would be worth anything. */
export const openCorpus = (root: string, folders: readonly string[]): Promise<Program> => {
  const variables = { CORPUS_DIRS: folders.join(','), DATA_DIR: ':memory:', LOG_LEVEL: 'silent' };
  const base = {
    settings: readSettings([processLayer(variables)], root),
    log: createLog({ level: 'silent' }),
    notify: (problem: unknown) => {
      throw new Error(JSON.stringify(problem));
    },
  };
  return openProgram(base, new AbortController().signal);
};
