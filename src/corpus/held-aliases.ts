import { type Aliases, NO_ALIASES } from '../core/aliases/alias.ts';
import type { Problem } from '../core/problem.ts';
import { readAliases } from './read-aliases.ts';

/** The aliases as they were last read. */
export interface HeldAliases {
  readonly current: () => Aliases;
  /** Reads the file again; one that cannot be read leaves everything as it was. */
  readonly reload: () => Promise<void>;
}

/** Reads the file for the first time. Each problem is told once for as long as it stays. */
export const holdAliases = async (path: string, report: (problem: Problem) => void): Promise<HeldAliases> => {
  let held: Aliases = NO_ALIASES;
  let told: ReadonlySet<string> = new Set();
  const reload = async (): Promise<void> => {
    const { aliases, problems } = await readAliases(path);
    for (const problem of problems) if (!told.has(JSON.stringify(problem))) report(problem);
    told = new Set(problems.map((problem) => JSON.stringify(problem)));
    held = aliases ?? held;
  };
  await reload();
  return { current: () => held, reload };
};
