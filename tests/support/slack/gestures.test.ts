import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { controlsOf } from './controls.ts';
import { type SlackStandIn, startSlack } from './server.ts';
import { type SmallBot, startHttpBot, startSocketBot } from './small-bot.ts';

/** Both ways to reach a bot; every gesture has to work over each. */
const WAYS = {
  'Socket Mode': startSocketBot,
  'signed HTTP': async (slack: SlackStandIn): Promise<SmallBot> => {
    const bot = await startHttpBot(slack);
    slack.deliverOverHttp(bot.url);
    return bot;
  },
};

describe.each(Object.entries(WAYS))('over %s', (_, startBot) => {
  let slack: SlackStandIn;
  let bot: SmallBot;
  beforeEach(async () => {
    slack = await startSlack();
    bot = await startBot(slack);
  });
  afterEach(async () => {
    await bot.stop();
    await slack.close();
  });

  test('a command is acknowledged and answered for the one who gave it', async () => {
    const gesture = slack.command('/echo', 'nato', { user: 'ben', channel: 'elsewhere' });
    const answer = await gesture.answer();
    expect(answer).toMatchObject({
      via: 'response_url',
      isPrivate: true,
      user: slack.workspace.person('ben').id,
      channel: slack.workspace.channel('elsewhere').id,
      text: 'echo nato',
    });
    expect((await gesture.acked()).payload).toEqual({});
    expect((await slack.command('/at-once', 'nato').answer()).via).toBe('ack');
  });

  test('a button is clicked by its label or its action_id, and changes, shares or opens something', async () => {
    const answer = await slack.command('/echo', 'nato').answer();
    expect(controlsOf(answer).map(({ label, value }) => `${label} ${value}`)).toEqual([
      'More nato',
      'Share nato',
      'Open nato',
    ]);
    const more = await slack.click(answer, 'More').answer();
    expect(more).toMatchObject({ text: 'more of nato', replaces: answer.ts, ts: answer.ts });
    const shared = await slack.click(answer, 'share', { user: 'ben' }).answer();
    expect(shared).toMatchObject({ isPrivate: false, text: `${slack.workspace.person('ben').id} shares` });
    expect(await slack.history('newsroom')).toMatchObject([{ text: shared.text, ts: shared.ts }]);
    const view = await slack.click(answer, 'Open').answer();
    expect(view).toMatchObject({ via: 'views.open', view: { callback_id: 'asked' } });
    expect((await slack.submit(view, {}).acked()).payload).toEqual({ response_action: 'clear' });
    await expect(slack.click(answer, 'Sing').acked()).rejects.toThrow(
      'More (more), Share (share), Open (open)',
    );
  });

  test('a private message is not sent along with a click, one in the channel is', async () => {
    const answer = await slack.command('/echo', 'nato').answer();
    const secret = await slack.click(answer, 'More').payload();
    expect(secret).toMatchObject({ container: { is_ephemeral: true } });
    expect(secret).not.toHaveProperty('message');
    const { message } = await slack.click({ ...answer, isPrivate: false }, 'More').payload();
    expect(message).toMatchObject({ ts: answer.ts, text: 'echo nato' });
  });

  test('a mention is answered in its thread, a direct message where it was written', async () => {
    const gesture = slack.mention('nato');
    const { event } = await gesture.payload();
    const answer = await gesture.answer();
    expect(event).toMatchObject({ type: 'app_mention', text: '<@U0WHOSAID> nato', ts: answer.threadTs });
    const inThread = await slack.mention('un', { threadTs: answer.threadTs }).answer();
    expect(inThread.threadTs).toBe(answer.threadTs);
    const direct = await slack.directMessage('nato', { user: 'ben' }).answer();
    expect(direct).toMatchObject({ channel: slack.workspace.person('ben').im, text: 'you wrote nato' });
  });

  test('what the bot says in a direct message comes back to it as an event of its own', async () => {
    await slack.directMessage('one').answer();
    await slack.directMessage('two').answer();
    expect(bot.heard).toEqual(['one', 'two']);
    expect(slack.shown()).toHaveLength(2);
  });

  test('the shortcut knows the words of its message, the App Home its person', async () => {
    const message = await slack.say('NATO will stay', { user: 'ben' });
    const answer = await slack.shortcut('words', message).answer();
    expect(answer).toMatchObject({ text: 'you mean “NATO will stay”', isPrivate: true });
    const home = await slack.openHome({ user: 'ben' }).answer();
    expect(home).toMatchObject({ via: 'views.publish', user: slack.workspace.person('ben').id });
    expect((await slack.click(home, 'Open').answer()).via).toBe('views.open');
  });

  test('the same gesture again is told together with the first', async () => {
    const gesture = slack.mention('nato');
    await gesture.answer();
    const again = slack.redeliver(gesture, { inNewEnvelope: true });
    await again.answers(2);
    expect(again.seen()).toHaveLength(2);
    expect(bot.heard).toHaveLength(2);
  });

  test('a response URL is good for five uses, and for thirty minutes', async () => {
    const gesture = slack.command('/echo', 'nato');
    const { response_url } = await gesture.payload();
    await gesture.answer();
    const post = async (): Promise<number> => {
      const body = JSON.stringify({ text: 'more' });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(String(response_url), { method: 'POST', headers, body })).status;
    };
    expect([await post(), await post(), await post(), await post()]).toEqual([200, 200, 200, 200]);
    expect(await post()).toBe(404);
    expect(gesture.seen()).toHaveLength(5);
    const late = slack.command('/echo', 'nato');
    await late.payload();
    slack.expireResponseUrls();
    await slack.untilRequests('response_url', 7);
    await slack.command('/echo', 'afterwards').answer();
    expect(late.seen()).toEqual([]);
  });
});
