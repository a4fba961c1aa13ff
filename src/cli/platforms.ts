/** Which platforms the settings ask for. */
import type { Base } from '../main.ts';
import type { Platform } from './platform.ts';

/** None of them means the terminal. */
export const wantsPlatforms = ({ settings }: Base): boolean =>
  settings.SLACK_BOT_TOKEN !== '' || settings.DISCORD_TOKEN !== '';

/** Throws ProblemError `setting-missing` for a platform that is configured by half. */
export async function loadPlatforms(base: Base): Promise<readonly Platform[]> {
  const { settings } = base;
  const platforms: Platform[] = [];
  if (settings.SLACK_BOT_TOKEN !== '') {
    const { slack } = await import('./slack.ts');
    platforms.push(slack(base));
  }
  if (settings.DISCORD_TOKEN !== '') {
    const { discord } = await import('./discord.ts');
    platforms.push(discord(base));
  }
  return platforms;
}
