/** Which platforms the settings ask for. */
import type { Logger } from 'pino';
import type { Command } from '../core/command.ts';
import type { Base } from '../main.ts';
import type { Adapter } from '../platforms/adapter.ts';
import type { Answers } from '../platforms/answers.ts';

/** What every platform needs. */
export interface PlatformParts {
  readonly answers: Answers;
  readonly commands: readonly Command[];
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Rejects with a ProblemError when the platform cannot start. */
export type Connect = (parts: PlatformParts) => Promise<Adapter>;

export interface Platform {
  readonly name: 'slack' | 'discord';
  readonly connect: Connect;
}

/** None of them means the terminal. */
export const wantsPlatforms = ({ settings }: Base): boolean =>
  settings.SLACK_BOT_TOKEN !== '' || settings.DISCORD_TOKEN !== '';

/** Throws ProblemError `setting-missing` for a platform that is configured by half. */
export async function loadPlatforms(base: Base): Promise<readonly Platform[]> {
  const { settings } = base;
  const platforms: Platform[] = [];
  if (settings.SLACK_BOT_TOKEN !== '') {
    const { slack } = await import('./slack.ts');
    platforms.push({ name: 'slack', connect: slack(base) });
  }
  if (settings.DISCORD_TOKEN !== '') {
    const { discord } = await import('./discord.ts');
    platforms.push({ name: 'discord', connect: discord(base) });
  }
  return platforms;
}
