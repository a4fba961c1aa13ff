/** The corrections, compared with what the store holds. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Corrections } from '../core/corrections/correction.ts';
import { idleFinding, mistakeFinding } from '../core/corrections/correction-findings.ts';
import type { StatementId } from '../core/ids.ts';
import { ProblemError } from '../core/problem.ts';
import type { Finding } from '../core/setting-finding.ts';
import { findCorrected } from '../corpus/find-corrected.ts';
import { readCorrections } from '../corpus/read-corrections.ts';
import { correctionsPath, storePath } from '../main.ts';
import type { Settings } from '../settings/settings.ts';
import { openSqliteStore } from '../store/sqlite/open.ts';

export interface CheckedCorrections {
  /** Mistakes in the file. */
  readonly findings: readonly Finding[];
  /** Corrections that concern nothing; only where something has been read. */
  readonly warnings: readonly Finding[];
}

/** `cwd` is the working folder. */
export async function checkCorrections(settings: Settings, cwd: string): Promise<CheckedCorrections> {
  const path = correctionsPath(settings);
  const { corrections, problems } = await readCorrections(resolve(cwd, path));
  const findings = problems.map((problem) => mistakeFinding(problem, path));
  if (corrections === null || corrections.size === 0) return { findings, warnings: [] };
  const known = await knownStatements(corrections, resolve(cwd, storePath(settings)));
  if (known === null) return { findings, warnings: [] };
  const idle = [...corrections.values()].filter(({ statement }) => !known.has(statement));
  return { findings, warnings: idle.map((correction) => idleFinding(correction, path)) };
}

/** Null where there is no store; what is wrong with one is told when it is used. */
async function knownStatements(
  corrections: Corrections,
  path: string,
): Promise<ReadonlySet<StatementId> | null> {
  if (!existsSync(path)) return null;
  try {
    const store = await openSqliteStore({ path });
    try {
      const found = await findCorrected(corrections, await store.holdings(), store);
      return new Set([...found.values()].flat());
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
