/** Tells Discord of the commands when the program starts; those of the last start work meanwhile. */
import type { REST } from 'discord.js';
import type { DiscordParts } from './discord.ts';
import { registerCommands } from './register/register.ts';
import { isTokenRefused } from './token-refused.ts';

/** Rejects only when the token is refused: a bot with yesterday's commands is better than none. */
export async function registerAtStart(
  { connection, definitions, log }: DiscordParts,
  { rest, applicationId }: { readonly rest: REST; readonly applicationId: string },
): Promise<void> {
  const { guildId } = connection;
  try {
    const difference = await registerCommands({
      rest,
      applicationId,
      guildId,
      wanted: definitions,
      isDryRun: false,
    });
    log.info({ difference }, 'the commands are registered with Discord');
  } catch (error) {
    if (isTokenRefused(error)) throw error;
    log.error(
      { err: error },
      'the commands could not be registered with Discord; those of the last start remain',
    );
  }
}
