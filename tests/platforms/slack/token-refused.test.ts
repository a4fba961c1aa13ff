import { expect, it } from 'vitest';
import { toStartProblem } from '../../../src/platforms/slack/start-problem.ts';
import { isTokenRefused, slackErrorCode } from '../../../src/platforms/slack/token-refused.ts';

const platformError = (code: string): Error =>
  Object.assign(new Error(code), { data: { ok: false, error: code } });

it.each(['invalid_auth', 'token_revoked', 'account_inactive', 'missing_scope'])(
  '%s will not pass by waiting',
  (code) => {
    expect(isTokenRefused(platformError(code))).toBe(true);
  },
);

it.each(['ratelimited', 'internal_error', 'channel_not_found'])('%s is no matter of the token', (code) => {
  expect(isTokenRefused(platformError(code))).toBe(false);
});

it('a code is found inside an error that wraps it', () => {
  expect(slackErrorCode({ original: platformError('invalid_auth') })).toBe('invalid_auth');
  expect(slackErrorCode(new Error('socket hang up'))).toBeNull();
  expect(slackErrorCode(undefined)).toBeNull();
});

const WHERE = { setting: 'SLACK_BOT_TOKEN', address: 'https://slack.com/api/' };

it('a refused token names its setting, and keeps the cause for the log', () => {
  const cause = platformError('invalid_auth');
  const error = toStartProblem(cause, WHERE);
  expect(error.problem).toEqual({ kind: 'slack-refused', setting: 'SLACK_BOT_TOKEN' });
  expect(error.cause).toBe(cause);
});

it('a Slack that does not answer is another problem, which names the address', () => {
  const error = toStartProblem(new Error('connect ECONNREFUSED'), WHERE);
  expect(error.problem).toEqual({ kind: 'slack-unreachable', address: 'https://slack.com/api/' });
});
