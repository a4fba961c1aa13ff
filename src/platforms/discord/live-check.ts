/** Asks Discord whether the settings can work, and posts nothing. */
import { DiscordAPIError, Routes } from 'discord.js';
import { z } from 'zod';
import { splitAddress } from '../../core/digest/address.ts';
import type { LiveChannel, LiveCheck } from '../../core/live-check.ts';
import { channelFinding, commandsFinding, problemFinding, serverFinding } from '../../core/live-findings.ts';
import type { Finding } from '../../core/setting-finding.ts';
import { type Call, callWithin } from './call.ts';
import { readChannelAccess } from './channel-access.ts';
import { accessFindings } from './channel-needs.ts';
import type { DiscordConnection } from './discord.ts';
import { failureOf } from './post-failure.ts';
import { createPostingRest, readApplicationId } from './rest.ts';
import { exhausted, readSessionLimit } from './session-limit.ts';
import { toStartProblem } from './start-problem.ts';
import { isTokenRefused } from './token-refused.ts';

const TIMEOUT_MS = 30_000;

export interface LiveCheckParts {
  readonly connection: DiscordConnection;
  /** Those of digests and of trouble; others than Discord's are left out. */
  readonly channels: readonly LiveChannel[];
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** How long all of it may take, in milliseconds; half a minute when left out. */
  readonly timeoutMs?: number;
}

/** The token, whether the bot may log in, whether it has commands, and for each channel what it may do there. */
export const discordLiveChecks = (parts: LiveCheckParts): readonly LiveCheck[] => [
  { name: 'Discord', run: () => check(parts) },
];

async function check(parts: LiveCheckParts): Promise<readonly Finding[]> {
  const { connection, timeoutMs = TIMEOUT_MS } = parts;
  try {
    return await findingsOf(callWithin(createPostingRest(connection), timeoutMs), parts);
  } catch (error) {
    const reason = toStartProblem(error, connection.apiUrl);
    if (reason.problem.kind === 'discord-refused') return [problemFinding('DISCORD_TOKEN', reason.problem)];
    throw reason;
  }
}

async function findingsOf(call: Call, { connection, channels, clock }: LiveCheckParts) {
  const ours = channels.filter(({ address }) => splitAddress(address).platform === 'discord');
  const applicationId = await readApplicationId(call.rest);
  const limit = await readSessionLimit(call.rest);
  const found = await Promise.all([
    commandFindings(call, applicationId, connection.guildId),
    ...ours.map((channel) => channelFindings(call, channel)),
  ]);
  const noLogin = limit.remaining === 0 ? [problemFinding(null, exhausted(limit, clock()).problem)] : [];
  return [...noLogin, ...found.flat()];
}

const COMMANDS = z.array(z.unknown());

/** Those of an earlier version are well: the next start brings them up to date. */
async function commandFindings(
  { rest, signal }: Call,
  applicationId: string,
  guildId: string | null,
): Promise<readonly Finding[]> {
  const setting = guildId === null ? null : 'DISCORD_GUILD_ID';
  const everywhere = Routes.applicationCommands(applicationId);
  const route = guildId === null ? everywhere : Routes.applicationGuildCommands(applicationId, guildId);
  try {
    const known = COMMANDS.parse(await rest.get(route, { signal }));
    return known.length === 0 ? [commandsFinding(setting)] : [];
  } catch (error) {
    if (setting === null || !isRefusal(error)) throw error;
    return [serverFinding(setting)];
  }
}

async function channelFindings(call: Call, channel: LiveChannel): Promise<readonly Finding[]> {
  try {
    return accessFindings(channel, await readChannelAccess(call, splitAddress(channel.address).id));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [channelFinding(channel, failureOf(error))];
  }
}

/** Discord has understood, and says no. */
const isRefusal = (error: unknown): boolean => error instanceof DiscordAPIError && !isTokenRefused(error);
