import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SlackStandIn, startSlack } from './server.ts';
import { postSigned } from './signed-request.ts';
import { type SmallBot, startHttpBot } from './small-bot.ts';

let slack: SlackStandIn;
let bot: SmallBot & { readonly url: string };
beforeEach(async () => {
  slack = await startSlack();
  bot = await startHttpBot(slack);
  slack.deliverOverHttp(bot.url);
});
afterEach(async () => {
  await bot.stop();
  await slack.close();
});

const CHALLENGE = { type: 'url_verification', challenge: 'abc', token: 'verification-token' };

test('a right signature is taken; a wrong, foreign or old one is not', async () => {
  const { signingSecret: secret } = slack;
  const old = Math.floor(Date.now() / 1000) - 301;
  const statusWith = async (signing: Parameters<typeof postSigned>[2]): Promise<number> =>
    (await postSigned(bot.url, CHALLENGE, signing)).status;
  expect(await postSigned(bot.url, CHALLENGE, { secret })).toMatchObject({
    status: 200,
    text: '{"challenge":"abc"}',
  });
  expect(await statusWith({ secret: 'another' })).toBe(401);
  expect(await statusWith({ secret, signature: 'v0=00' })).toBe(401);
  expect(await statusWith({ secret, timestamp: old })).toBe(401);
});

test('a bot that does not take the request has not acknowledged it', async () => {
  slack.deliverOverHttp(bot.url.replace('/slack/events', '/elsewhere'));
  await expect(slack.command('/echo', 'nato').acked()).rejects.toThrow('answered HTTP 404');
});

test('replicas take turns, and a repeated request says that it is one', async () => {
  const other = await startHttpBot(slack);
  slack.deliverOverHttp(bot.url, other.url);
  await slack.mention('one').answer();
  const two = slack.mention('two');
  await two.answer();
  expect([bot.heard.length, other.heard.length]).toEqual([1, 1]);
  await slack.redeliver(two).answers(2);
  expect(bot.heard).toHaveLength(2);
  await other.stop();
});
