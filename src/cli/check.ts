/** `who-said check`: whether the settings can be used, and everything that is wrong with them. */
import { type CheckReport, checkReply } from '../core/check-reply.ts';
import { type LiveCheck, runLiveChecks } from '../core/live-check.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { type Environment, givenBy } from '../settings/environment.ts';
import { loadEnvironment } from '../settings/load-environment.ts';
import type { Settings } from '../settings/settings.ts';
import { foreignSettings, settingsInUse } from '../settings/settings-in-use.ts';
import { checkAliases } from './check-aliases.ts';
import { checkCorrections } from './check-corrections.ts';
import { printReply } from './print-reply.ts';
import type { Streams } from './streams.ts';

export interface CheckOptions {
  /** The working folder. */
  readonly cwd: string;
  /** What to ask the platforms; null to stay offline. Called only with settings that can be used. */
  readonly live: ((settings: Settings) => readonly LiveCheck[]) | null;
}

/** Resolves to 0 when all is well, otherwise to 1. */
export async function check({ output }: Streams, { cwd, live }: CheckOptions): Promise<number> {
  const environment = loadEnvironment(cwd);
  const report = await reportOn(environment, { cwd, live });
  const NO_COLOR = (givenBy(environment).get('NO_COLOR')?.value ?? '') !== '';
  await printReply(checkReply(report), output, { NO_COLOR });
  return report.findings.length === 0 ? 0 : 1;
}

/** What there is to say of an environment. */
export async function reportOn(environment: Environment, { cwd, live }: CheckOptions): Promise<CheckReport> {
  const { findings, settings } = checkSettings(environment, cwd);
  const asked = live !== null && settings !== null;
  const corrections = settings === null ? null : await checkCorrections(settings, cwd);
  return {
    findings: [
      ...(asked ? await runLiveChecks(live(settings)) : findings),
      ...(corrections?.findings ?? []),
      ...(settings === null ? [] : await checkAliases(settings, cwd)),
    ],
    warnings: corrections?.warnings ?? [],
    inUse: settingsInUse(environment),
    foreign: foreignSettings(environment),
    digests: settings?.digests ?? [],
    isLive: asked,
  };
}
