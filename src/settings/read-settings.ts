import { ProblemError } from '../core/problem.ts';
import { checkSettings } from './check-settings.ts';
import type { Environment } from './environment.ts';
import type { Settings } from './settings.ts';

/**
 * The settings, checked and frozen; an empty value counts as not given. `cwd` is the working folder.
 * @throws ProblemError `settings-invalid` with everything that is wrong; nothing secret stands in it.
 */
export const readSettings = (environment: Environment, cwd: string): Settings => {
  const { findings, settings } = checkSettings(environment, cwd);
  if (settings !== null) return settings;
  throw new ProblemError({ kind: 'settings-invalid', count: findings.length, findings });
};
