import { resolve } from 'node:path';
import { mistakeFinding } from '../core/corrections/correction-findings.ts';
import type { Finding } from '../core/setting-finding.ts';
import { readAliases } from '../corpus/read-aliases.ts';
import { aliasesPath } from '../main.ts';
import type { Settings } from '../settings/settings.ts';

/** Every mistake in the aliases. `cwd` is the working folder. */
export async function checkAliases(settings: Settings, cwd: string): Promise<readonly Finding[]> {
  const path = aliasesPath(settings);
  const { problems } = await readAliases(resolve(cwd, path));
  return problems.map((problem) => mistakeFinding(problem, path));
}
