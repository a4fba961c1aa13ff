/** Tells Discord of the commands: asks what it knows, and writes only when that is something else. */
import { DiscordAPIError, type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { ProblemError } from '../../../core/problem.ts';
import { isDifferent, type Registration } from '../../../core/register-reply.ts';
import { difference, shownNames } from './compare.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

export interface RegisterParts {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** The one server to register in; null: everywhere. Never both: people would see each command twice. */
  readonly guildId: string | null;
  /** All commands: one that is not among them is removed. */
  readonly wanted: readonly Definition[];
  /** Only looks. */
  readonly isDryRun: boolean;
}

/**
 * Resolves to what was different. Rejects as the client does, with a ZodError when Discord answers something else, and with
 * a ProblemError `setting-invalid` for a server that the app is not in.
 */
export async function registerCommands(parts: RegisterParts): Promise<Registration> {
  const { rest, applicationId, guildId, isDryRun } = parts;
  const everywhere = Routes.applicationCommands(applicationId);
  const route = guildId === null ? everywhere : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = guildId === null ? parts.wanted : parts.wanted.map(forOneServer);
  const registered = await rest.get(route, { query: WITH_TRANSLATIONS }).catch((error: unknown) => {
    throw guildId !== null && isOutside(error) ? unknownServer(guildId, error) : error;
  });
  const found = difference(wanted, registered);
  const alsoGlobal = guildId === null ? [] : shownNames(await rest.get(everywhere));
  // Writing replaces all commands at once, and Discord counts new ones: 200 a day.
  if (isDifferent(found) && !isDryRun) await rest.put(route, { body: wanted });
  return { ...found, alsoGlobal };
}

const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: 'true' });

/** Missing access and unknown server: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const OUTSIDE: readonly unknown[] = [50_001, 10_004];

const isOutside = (error: unknown): boolean =>
  error instanceof DiscordAPIError && OUTSIDE.includes(error.code);

const unknownServer = (guildId: string, cause: unknown): ProblemError => {
  const expected = 'the id of a server that the app has been added to';
  return new ProblemError(
    { kind: 'setting-invalid', name: 'DISCORD_GUILD_ID', value: guildId, expected },
    { cause },
  );
};

/** Places are only for commands that are registered everywhere: https://docs.discord.com/developers/interactions/application-commands */
const forOneServer = ({ contexts: _, integration_types: __, ...definition }: Definition): Definition =>
  definition;
