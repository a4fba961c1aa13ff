/** Which failures mean that the token will not work again by waiting. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes } from 'discord.js';

const UNAUTHORIZED = 401;
/** Discord also answers 401 for the token of an interaction that has run out; ours is not at fault then. */
const INVALID_WEBHOOK_TOKEN = 50_027;

/** True for a wrong or revoked bot token. */
export const isTokenRefused = (error: unknown): boolean =>
  error instanceof DiscordAPIError
    ? error.status === UNAUTHORIZED && error.code !== INVALID_WEBHOOK_TOKEN
    : error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
