import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiFault } from './faults.ts';
import { type SlackStandIn, startSlack } from './server.ts';
import { SILENT } from './small-bot.ts';

let slack: SlackStandIn;
beforeEach(async () => {
  slack = await startSlack();
});
afterEach(() => slack.close());

/** Which error the client throws, and whether the message is there all the same. */
const OUTCOMES: readonly (readonly [ApiFault['kind'], new (...rest: never[]) => Error, number])[] = [
  ['429', WebAPIRateLimitedError, 0],
  ['500-before', WebAPIHTTPError, 0],
  ['500-after', WebAPIHTTPError, 1],
  ['reset-before', WebAPIRequestError, 0],
  ['reset-after', WebAPIRequestError, 1],
  ['hang', WebAPIRequestError, 0],
  ['hang-after', WebAPIRequestError, 1],
  ['invalid_auth', WebAPIPlatformError, 0],
  ['token_revoked', WebAPIPlatformError, 0],
  ['ratelimited', WebAPIPlatformError, 0],
];

test.each(OUTCOMES)(
  'a post that meets %s fails once and leaves what Slack had accepted',
  async (kind, type, stored) => {
    const client = new WebClient(slack.botToken, {
      slackApiUrl: slack.apiUrl,
      logger: SILENT,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: 200,
    });
    const patient = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger: SILENT });
    const channel = slack.workspace.channel('newsroom').id;
    const fault = slack.fail({ method: 'chat.postMessage', kind });
    await expect(client.chat.postMessage({ channel, text: 'once' })).rejects.toBeInstanceOf(type);
    expect(await slack.history('newsroom')).toHaveLength(stored);
    expect([fault.hits(), slack.requests('chat.postMessage').map((request) => request.fault)]).toEqual([
      1,
      [kind],
    ]);
    await patient.chat.postMessage({ channel, text: 'again' });
    expect(await slack.history('newsroom')).toHaveLength(stored + 1);
  },
);

test('a client that retries by itself stores a message twice when only the answer was lost', async () => {
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: SILENT,
    retryConfig: { retries: 1, minTimeout: 1 },
  });
  slack.fail({ method: 'chat.postMessage', kind: 'reset-after' });
  await client.chat.postMessage({ channel: slack.workspace.channel('newsroom').id, text: 'once' });
  expect(await slack.history('newsroom')).toHaveLength(2);
});

test('a fault lasts as often as it was planned, or until its end', async () => {
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: SILENT,
    retryConfig: { retries: 0 },
  });
  slack.fail({ method: 'auth.test', kind: '500-before', times: 2 });
  const lasting = slack.fail({ method: '*', kind: 'account_inactive', times: Number.POSITIVE_INFINITY });
  await expect(client.auth.test()).rejects.toBeInstanceOf(WebAPIHTTPError);
  await expect(client.auth.test()).rejects.toBeInstanceOf(WebAPIHTTPError);
  await expect(client.auth.test()).rejects.toThrow('account_inactive');
  await lasting.reached();
  lasting.end();
  await client.auth.test();
  expect(lasting.hits()).toBe(1);
});

test('a wait that is in vain says what it waited for and what there was instead', async () => {
  const client = new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: SILENT,
    retryConfig: { retries: 0 },
  });
  await client.auth.test();
  await expect(slack.untilRequests('chat.update', 1, 20)).rejects.toThrow(
    'waited 20 ms for 1 requests chat.update; so far: auth.test',
  );
});
