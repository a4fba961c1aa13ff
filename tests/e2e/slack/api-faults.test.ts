import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiFault } from '../../support/slack/faults.ts';
import type { SlackStandIn } from '../../support/slack/server.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

/** One program meets all of these, one after another: it lives through each. */
let room: Newsroom;
let slack: SlackStandIn;
beforeAll(async () => {
  room = await openNewsroom();
  slack = room.slack;
}, 60_000);
afterAll(() => room.close());

type Kind = ApiFault['kind'];

/** Longer than the bot waits for one answer of Slack. */
const PATIENT_MS = 10_000;

/** The number in a sentence about a fault of ours, which has to be in the log as well. */
const expectNumber = async (text: string): Promise<void> => {
  const [, number] = /Please give the number (\w{6}) /.exec(text) ?? [];
  await room.program().waitForLog(`the number of: ${text}`, ({ reference }) => reference === number);
};

describe('an answer in a thread', () => {
  it('waits as long as a rate limit says', async () => {
    slack.fail({ method: 'chat.postMessage', kind: '429', retryAfterS: 1 });
    const gesture = slack.mention('nato', { channel: 'desk' });
    await gesture.answer();
    const [first, second] = slack.requests('chat.postMessage').slice(-2);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(gesture.seen()).toHaveLength(1);
  });

  it.each<Kind>(['500-before', 'reset-before', 'hang'])(
    'is posted again, once, when %s came before Slack had acted',
    async (kind) => {
      const before = slack.requests('chat.postMessage').length;
      slack.fail({ method: 'chat.postMessage', kind });
      const gesture = slack.mention('nato', { channel: 'desk' });
      expect((await gesture.answer(PATIENT_MS)).text).toMatch(/^Said about nato/);
      expect(gesture.seen()).toHaveLength(1);
      expect(slack.requests('chat.postMessage')).toHaveLength(before + 2);
    },
  );

  it.each<Kind>(['500-after', 'reset-after'])(
    'is posted again when %s leaves open whether Slack has acted: rather twice than not at all',
    async (kind) => {
      slack.fail({ method: 'chat.postMessage', kind });
      const [first, second] = await slack.mention('nato', { channel: 'desk' }).answers(2);
      expect(second?.text).toBe(first?.text);
    },
  );

  it.each<Kind>(['internal_error', 'channel_not_found', 'invalid_blocks'])(
    'that Slack refuses with %s is replaced by a private sentence with a number that is in the log',
    async (kind) => {
      slack.fail({ method: 'chat.postMessage', kind });
      const answer = await slack.mention('nato', { user: 'ben', channel: 'desk' }).answer();
      expect(answer).toMatchObject({ via: 'chat.postEphemeral', user: slack.workspace.person('ben').id });
      await expectNumber(answer.text);
    },
  );
});

describe('a private answer', () => {
  it.each<Kind>(['500-before', 'reset-before', '429', 'hang'])(
    'goes another way when its response_url meets %s',
    async (kind) => {
      slack.fail({ method: 'response_url', kind });
      const gesture = slack.command('/who-said', 'nato', { user: 'ben', channel: 'desk' });
      expect((await gesture.acked()).afterMs).toBeLessThan(1000);
      const answer = await gesture.answer(PATIENT_MS);
      expect(answer).toMatchObject({ via: 'chat.postEphemeral', isPrivate: true });
      expect(answer.text).toMatch(/^Said about nato/);
      expect(gesture.seen()).toHaveLength(1);
    },
  );

  it('comes as an ephemeral message when its response_url has expired', async () => {
    const gesture = slack.command('/who-said', 'nato');
    await gesture.payload();
    slack.expireResponseUrls();
    expect(await gesture.answer()).toMatchObject({ via: 'chat.postEphemeral', isPrivate: true });
  });

  it('comes as a direct message where the bot is no member and the response_url fails', async () => {
    const before = slack.requests('chat.postMessage').length;
    slack.fail({ method: 'response_url', kind: '500-before' });
    await slack.command('/who-said', 'nato', { user: 'ben', channel: 'elsewhere' }).acked();
    const posts = await slack.untilRequests('chat.postMessage', before + 1);
    expect(posts.at(-1)?.body).toMatchObject({ channel: slack.workspace.person('ben').id });
  });

  it('that nobody takes is told to the log, and the next one is given', async () => {
    const failing = slack.fail({ method: '*', kind: 'internal_error', times: Number.POSITIVE_INFINITY });
    await slack.command('/who-said', 'nato').acked();
    const isGivenUp = ({ msg }: { readonly msg?: unknown }): boolean =>
      msg === 'an answer could not be delivered to Slack';
    await room.program().waitForLog('that it was given up', isGivenUp);
    failing.end();
    await slack.command('/who-said', 'nato').answer();
  });
});

describe.concurrent('a token revoked while running ends the process on purpose, and the log says why', () => {
  it.for<[Kind, string]>([
    ['invalid_auth', 'chat.postMessage'],
    ['account_inactive', 'chat.postMessage'],
    ['token_revoked', 'apps.connections.open'],
  ])('%s from %s', async ([kind, method], { onTestFinished }) => {
    const own = await openNewsroom();
    onTestFinished(() => own.close());
    own.slack.fail({ method, kind });
    if (method === 'chat.postMessage') await own.slack.mention('nato').acked();
    else own.slack.fail({ kind: 'drop' });
    expect(await own.untilExit()).toEqual({ code: 1, signal: null });
    const why = { level: 60, msg: 'a platform cannot go on; stopping' };
    expect(own.program().log()).toContainEqual(expect.objectContaining(why));
  });
});
