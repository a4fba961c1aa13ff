/** What an error of Discord's client says about a post: what is wrong, and whether it can have been taken all the same. */
import { DiscordAPIError, RateLimitError, RESTJSONErrorCodes } from 'discord.js';
import { ZodError } from 'zod';
import type { Failure } from '../../core/digest/poster.ts';
import { wasNeverSent } from '../chat/never-sent.ts';
import { isTokenRefused } from './token-refused.ts';

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes (read 2026-11-21). */
const FAILURES = new Map<number | string, Failure>([
  [RESTJSONErrorCodes.UnknownChannel, 'not-in-channel'],
  [RESTJSONErrorCodes.UnknownGuild, 'not-in-channel'],
  [RESTJSONErrorCodes.MissingAccess, 'not-in-channel'],
  [RESTJSONErrorCodes.MissingPermissions, 'no-permission'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'no-permission'],
  [RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel, 'no-permission'],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType, 'no-permission'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived'],
  [RESTJSONErrorCodes.ThreadLocked, 'archived'],
  // Of a message only the head of a thread is ever named.
  [RESTJSONErrorCodes.UnknownMessage, 'head-gone'],
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'too-long'],
  [RESTJSONErrorCodes.RequestEntityTooLarge, 'too-long'],
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit, 'rate-limited'],
]);

/** True where Discord has certainly not posted. */
export function isCertain(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof RateLimitError || isForgotten(error)) return true;
  return wasNeverSent(error);
}

export function failureOf(error: unknown): Failure {
  if (isTokenRefused(error) || isForgotten(error)) return 'token-refused';
  if (error instanceof RateLimitError) return 'rate-limited';
  if (error instanceof DiscordAPIError) return FAILURES.get(error.code) ?? 'unknown';
  return error instanceof SyntaxError || error instanceof ZodError ? 'unknown' : 'network';
}

/** The client forgets a token that was refused once, and asks no more: nothing tells so but these words. */
const isForgotten = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Expected token to be set');

/** How long Discord asks to wait, in milliseconds; null where it does not. */
export const retryAfterOf = (error: unknown): number | null =>
  error instanceof RateLimitError ? error.retryAfter : null;
