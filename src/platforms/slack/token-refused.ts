/** Which answers of Slack mean that a token will not work again by waiting. */

/** From https://docs.slack.dev/reference/methods/auth.test and /reference/methods/apps.connections.open (read 2026-11-21). */
const REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'missing_scope',
  'user_removed_from_team',
  'team_disabled',
  'forbidden_team',
  'invalid_app_id',
]);

/** Slack's error code in what its client threw; null where there is none. */
export function slackErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('data' in error && typeof error.data === 'object' && error.data !== null && 'error' in error.data) {
    return typeof error.data.error === 'string' ? error.data.error : null;
  }
  return 'original' in error ? slackErrorCode(error.original) : null;
}

/** True for a wrong, revoked or unfit token. */
export const isTokenRefused = (error: unknown): boolean => REFUSED.has(slackErrorCode(error) ?? '');
