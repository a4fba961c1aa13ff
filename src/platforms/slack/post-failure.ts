/** What an error of Slack's client says about a post: what is wrong, and whether it can have been taken all the same. */
import { ErrorCode } from '@slack/web-api';
import { ZodError } from 'zod';
import type { Failure } from '../../core/digest/poster.ts';
import { wasNeverSent } from '../chat/never-sent.ts';
import { isTokenRefused, slackErrorCode } from './token-refused.ts';

/** From https://docs.slack.dev/reference/methods/chat.postMessage#errors (read 2026-11-21). */
const FAILURES: Readonly<Record<string, Failure>> = {
  not_in_channel: 'not-in-channel',
  channel_not_found: 'not-in-channel',
  is_archived: 'archived',
  restricted_action: 'no-permission',
  restricted_action_read_only_channel: 'no-permission',
  restricted_action_thread_only_channel: 'no-permission',
  restricted_action_non_threadable_channel: 'no-permission',
  restricted_action_thread_locked: 'no-permission',
  no_permission: 'no-permission',
  cannot_reply_to_message: 'no-permission',
  missing_scope: 'no-permission',
  ekm_access_denied: 'no-permission',
  access_denied: 'no-permission',
  team_access_not_granted: 'no-permission',
  thread_not_found: 'head-gone',
  msg_too_long: 'too-long',
  msg_blocks_too_long: 'too-long',
  metadata_too_large: 'too-long',
  invalid_blocks: 'too-long',
  invalid_blocks_format: 'too-long',
  ratelimited: 'rate-limited',
  rate_limited: 'rate-limited',
};

/** Slack says itself that these may have done what was asked, or part of it. */
const DOUBTFUL = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable']);

/** Slack's own words; its client takes a page of a proxy for one as well. */
const CODE = /^[a-z_]+$/;

/** True where Slack has certainly not posted. */
export function isCertain(error: unknown): boolean {
  const code = slackErrorCode(error);
  if (code !== null) return CODE.test(code) && !DOUBTFUL.has(code);
  if (retryAfterOf(error) !== null) return true;
  return wasNeverSent(error);
}

export function failureOf(error: unknown): Failure {
  const code = slackErrorCode(error);
  if (code !== null && FAILURES[code] !== undefined) return FAILURES[code];
  if (isTokenRefused(error)) return 'token-refused';
  if (retryAfterOf(error) !== null) return 'rate-limited';
  return code === null && !isOurs(error) ? 'network' : 'unknown';
}

/** Something that is not what it should be; no fault of the network. */
const isOurs = (error: unknown): boolean => error instanceof SyntaxError || error instanceof ZodError;

/** How long Slack asks to wait, in milliseconds; null where it does not. */
export function retryAfterOf(error: unknown): number | null {
  if (!isObject(error) || !('code' in error) || error.code !== ErrorCode.RateLimitedError) return null;
  return 'retryAfter' in error && typeof error.retryAfter === 'number' ? error.retryAfter * 1000 : 0;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
