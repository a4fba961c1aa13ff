/** The program's commands over a store that is already filled. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { parseTopics } from '../src/core/answer/parse-topics.ts';
import { type Context, createContext } from '../src/core/context.ts';
import type { Store } from '../src/core/ports.ts';
import { RULES } from '../src/core/rules.ts';

/** As `main.ts` makes it, but without reading any folder. `config` is the folder with `topics.yaml`. */
export const createAnswering = async (store: Store, config: string): Promise<Context> => {
  const path = join(config, 'topics.yaml');
  return createContext({
    store,
    topics: parseTopics(await readFile(path, 'utf8'), path),
    rules: RULES,
    commands,
    version: 'bench',
    // Whatever is reported here makes every figure worthless: it ends the process, uncaught.
    report: (_reference, error) =>
      queueMicrotask(() => {
        throw error;
      }),
  });
};
