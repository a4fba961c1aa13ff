/** What Discord is given, made from the settings. Loaded only when Discord is asked for: its library takes a third of a second. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Command } from '../core/command.ts';
import { ProblemError } from '../core/problem.ts';
import type { Base } from '../main.ts';
import { connectDiscord } from '../platforms/discord/connect.ts';
import type { DiscordConnection } from '../platforms/discord/discord.ts';
import { createDiscordPoster } from '../platforms/discord/poster.ts';
import { applicationCommands } from '../platforms/discord/register/definitions.ts';
import { type CommandLocale, parseLocale } from '../platforms/discord/register/read-locale.ts';
import { createPostingRest } from '../platforms/discord/rest.ts';
import type { Settings } from '../settings/settings.ts';
import { definePlatform, type Platform } from './platform.ts';

export function discord(base: Base): Platform {
  const connection = connectionOf(base.settings);
  return definePlatform({
    name: 'discord',
    connect: async (parts) =>
      connectDiscord({ connection, definitions: await definitionsOf(base, parts.commands), ...parts }),
    createPoster: (isConnected) => createDiscordPoster({ rest: createPostingRest(connection), isConnected }),
  });
}

/** A slash at the end of the address would be one too many. */
export const connectionOf = ({
  DISCORD_TOKEN,
  DISCORD_API_URL,
  DISCORD_GUILD_ID,
}: Settings): DiscordConnection => ({
  token: DISCORD_TOKEN,
  apiUrl: DISCORD_API_URL.replace(/\/+$/, ''),
  guildId: DISCORD_GUILD_ID === '' ? null : DISCORD_GUILD_ID,
});

/** The commands as Discord is told of them, in every language that `locales` has. */
export async function definitionsOf(
  base: Base,
  commands: readonly Command[],
): Promise<readonly RESTPostAPIApplicationCommandsJSONBody[]> {
  return applicationCommands(commands, await readLocales(base, commands));
}

/** A translation with a mistake is told and left out; the folder need not be there. */
async function readLocales(
  { settings, notify }: Base,
  commands: readonly Command[],
): Promise<readonly CommandLocale[]> {
  const folder = join(settings.CONFIG_DIR, 'locales');
  const names = await readdir(folder).catch(() => []);
  const read = names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map(async (name) => {
      const path = join(folder, name);
      try {
        return [parseLocale(await readFile(path, 'utf8'), { path, code: name.slice(0, -5), commands })];
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        notify(error.problem);
        return [];
      }
    });
  return (await Promise.all(read)).flat();
}
