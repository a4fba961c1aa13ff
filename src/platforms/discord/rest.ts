/** The client of Discord's HTTP API, one for everything that the bot says. */
import { type APIApplication, DefaultRestOptions, REST, type RESTOptions, Routes } from 'discord.js';
import type { DiscordConnection } from './discord.ts';

/**
 * Retries at once what failed on the way (5xx, a connection that broke): an answer that is edited in is the same twice, and a
 * message of a channel carries a nonce. One request that hangs must not hold up the others for long.
 */
const CLIENT = { version: '10', retries: 3, timeout: 4_000 } as const;

export const createRest = ({ token, apiUrl }: Pick<DiscordConnection, 'token' | 'apiUrl'>): REST =>
  new REST({
    ...CLIENT,
    api: apiUrl,
    makeRequest: requestAgain,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  }).setToken(token);

/** Registering too often is paused for hours, and the token of an interaction lives for 15 minutes. */
const LONGEST_WAIT_MS = 60_000;

/** discord.js retries a connection that was reset, but not one that was closed, as an old one is now and then. */
const requestAgain: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'UND_ERR_SOCKET';
    throw isClosed ? new Error(`ECONNRESET: ${error.message}`, { cause: error }) : error;
  }
};

/** For digests: nothing is sent again by itself, and a rate limit is told instead of waited for. */
export const createPostingRest = ({ token, apiUrl }: Pick<DiscordConnection, 'token' | 'apiUrl'>): REST =>
  new REST({ ...CLIENT, retries: 0, timeout: 10_000, api: apiUrl, rejectOnRateLimit: () => true }).setToken(
    token,
  );

/** The application that the token belongs to. Rejects as the client does. */
export async function readApplicationId(rest: REST): Promise<string> {
  const application: unknown = await rest.get(Routes.currentApplication());
  if (isApplication(application)) return application.id;
  throw new Error('Discord does not tell which application the bot belongs to');
}

const isApplication = (value: unknown): value is Pick<APIApplication, 'id'> =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
