import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SHORTCUT } from '../../../src/platforms/slack/inbound/shortcut.ts';
import { controlsOf } from '../../support/slack/controls.ts';
import type { Seen } from '../../support/slack/screen.ts';
import type { SlackStandIn } from '../../support/slack/server.ts';
import { BOT } from '../../support/slack/workspace.ts';
import { type Newsroom, openNewsroom, TRANSPORTS } from './newsroom.ts';

const MANIFEST = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: z.array(z.object({ callback_id: z.string() })),
    }),
  })
  .parse(parse(readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8')));

describe.each(TRANSPORTS)('over %s', (transport) => {
  let room: Newsroom;
  let slack: SlackStandIn;
  beforeAll(async () => {
    room = await openNewsroom({ transport });
    slack = room.slack;
  }, 60_000);
  afterAll(() => room.close());

  const ask = (text: string): Promise<Seen> => slack.command('/who-said', text).answer();
  const labels = (seen: Seen): readonly string[] => controlsOf(seen).map(({ label }) => label);
  const statementId = async (): Promise<string> => /stm_\w+/.exec((await ask('nato')).text)?.[0] ?? 'none';

  it('every slash command of the manifest is acknowledged in time and answered privately', async () => {
    const id = await statementId();
    const texts: Readonly<Record<string, string>> = {
      '/who-said': 'nato from:kuleba',
      '/source': id,
      '/why': id,
      '/who-changed': 'nato',
      '/figures': 'troops',
      '/timeline': 'nato',
      '/who': 'kuleba',
      '/ask': 'what did Kuleba say about NATO?',
      '/export': 'nato',
      '/corpus': '',
      '/digest': 'status',
    };
    for (const { command } of MANIFEST.features.slash_commands) {
      const gesture = slack.command(command, texts[command] ?? 'no example here', {
        user: 'ben',
        channel: 'desk',
      });
      expect((await gesture.acked()).afterMs).toBeLessThan(3000);
      const answer = await gesture.answer();
      expect(answer).toMatchObject({ isPrivate: true, user: slack.workspace.person('ben').id });
      expect(answer.text).not.toMatch(/^Problem/);
      expect(gesture.seen()).toHaveLength(1);
    }
  });

  it('the whole answer is in the text that a screen reader takes', async () => {
    const { text } = await ask('nato');
    expect(text).toContain('“We are not sending such signals,”');
    expect(text).toContain('Dmitry Kuleba, Ukrainian Foreign Minister');
  });

  it('help tells what there is', async () => {
    expect((await ask('help')).text).toContain('Shows who said what about a topic');
  });

  it.each([
    ['nato when:2022', 'has no option when', 'help who-said'],
    ['nato since:yesterday', 'does not work as since', 'since:2022-02-01'],
    ['nato from:nobodyatall', 'Nobody called', 'corpus'],
  ])('%j is answered with the reason and with what works', async (text, reason, next) => {
    const answer = await ask(text);
    expect(answer.text).toContain(reason);
    expect(answer.text).toContain(next);
    expect(labels(answer)).not.toContain('Share');
  });

  it.each([
    ['curly quotation marks', '“atlantic alliance” from:kuleba', '"atlantic alliance" from:kuleba'],
    ['doubled spaces', '  nato   from:kuleba ', 'nato from:kuleba'],
    ['a trailing newline', 'nato from:kuleba\n', 'nato from:kuleba'],
    ['an ampersand that Slack has escaped', 'R&amp;D', 'R&D'],
    ['a space after the colon', 'nato from: kuleba', 'nato from:kuleba'],
  ])('typed with %s, a question means the same', async (_, typed, plain) => {
    expect((await ask(typed)).text).toBe((await ask(plain)).text);
  });

  it('Context shows where a statement stands, Why how it was found; both privately', async () => {
    const answer = await ask('nato');
    const context = await slack.click(answer, 'Context').answer();
    expect(context).toMatchObject({ isPrivate: true, isRemoval: false, replaces: '' });
    expect(context.text).toMatch(/^Source: /);
    expect((await slack.click(answer, 'Why').answer()).text).toMatch(/^Why/);
    expect((await slack.click(answer, 'Why', { nth: 1 }).answer()).text).toMatch(/^Why/);
  });

  it('More goes on where the answer ended', async () => {
    const first = await ask('from:kuleba');
    const second = await slack.click(first, 'More').answer();
    expect(first.text).toMatch(/Shown: 8 of/);
    expect(second.text).toMatch(/Shown: 9 to/);
  });

  it('Share posts the answer for everybody and says who shared it', async () => {
    const answer = await slack.command('/who-said', 'nato', { user: 'ben', channel: 'newsroom' }).answer();
    const shared = await slack.click(answer, 'Share').answer();
    expect(shared).toMatchObject({ isPrivate: false, channel: slack.workspace.channel('newsroom').id });
    expect(shared.text).toMatch(/^Shared by ben\n/);
    expect(shared.text).toContain(answer.text);
    expect(labels(shared)).not.toContain('Share');
    const [newest] = await slack.history('newsroom');
    expect(newest).toMatchObject({ text: shared.text });
  });

  it('Share works where the bot is no member', async () => {
    const answer = await slack.command('/who-said', 'nato', { channel: 'elsewhere' }).answer();
    const shared = await slack.click(answer, 'Share').answer();
    expect(shared).toMatchObject({ isPrivate: false, channel: slack.workspace.channel('elsewhere').id });
  });

  it('somebody else may press the buttons of a shared answer, and alone sees what comes', async () => {
    const answer = await ask('nato');
    const shared = await slack.click(answer, 'Share').answer();
    const why = await slack.click(shared, 'Why', { user: 'ben' }).answer();
    expect(why).toMatchObject({ isPrivate: true, user: slack.workspace.person('ben').id, replaces: '' });
  });

  it('a mention in a channel is answered in a thread', async () => {
    const gesture = slack.mention('nato', { channel: 'desk' });
    const answer = await gesture.answer();
    const { event } = await gesture.payload();
    expect(answer).toMatchObject({
      isPrivate: false,
      threadTs: z.object({ ts: z.string() }).parse(event).ts,
    });
    expect(answer.text).toMatch(/^Said about nato/);
  });

  it('a mention that is a question is answered as one, and what is offered instead of an answer can be pressed', async () => {
    const answer = await slack.mention('what did Kuleba say about sanctions?').answer();
    expect(answer.text).toMatch(/^Understood as: what Dmitry Kuleba said about sanctions/);
    const refusal = await slack.mention('will Kuleba win against NATO?').answer();
    const offered = await slack.click(refusal, labels(refusal)[0] ?? '').answer();
    expect(offered.text).toMatch(/^Said about NATO by Dmitry Kuleba/);
  });

  it('a mention in a thread is answered there, and its buttons too', async () => {
    const { ts } = await slack.say('what do they say?');
    const answer = await slack.mention('nato', { user: 'ben', threadTs: ts }).answer();
    expect(answer.threadTs).toBe(ts);
    expect((await slack.click(answer, 'Why', { user: 'ben' }).answer()).threadTs).toBe(ts);
  });

  it('a mention without words is told what there is', async () => {
    expect((await slack.mention('').answer()).text).toMatch(/^who-said \d/);
  });

  it('a direct message is answered once, and the answer does not answer itself', async () => {
    const gesture = slack.directMessage('nato');
    const answer = await gesture.answer();
    expect(answer.text).toMatch(/^Said about nato/);
    await slack.directMessage('corpus', { user: 'ben' }).answer();
    expect(slack.shown().filter(({ channel }) => channel === answer.channel)).toHaveLength(1);
  });

  it('posts of its own, of bots, and edits never trigger it', async () => {
    const { channels, person } = slack.workspace;
    const channel = channels[0]?.id ?? '';
    const { im, id } = person('anna');
    const said = { text: `<@${BOT.userId}> nato`, ts: '1700000000.000100', event_ts: '1700000000.000100' };
    const before = slack.shown().length;
    for (const event of [
      { type: 'app_mention', channel, ...said, user: 'U0OTHERBOT', bot_id: 'B0OTHERBOT' },
      { type: 'app_mention', channel, ...said, user: id, edited: { user: id, ts: said.ts } },
      { type: 'app_mention', channel, ...said, user: BOT.userId, bot_id: BOT.botId },
      { type: 'message', channel: im, channel_type: 'im', ...said, user: BOT.userId },
      {
        type: 'message',
        channel: im,
        channel_type: 'im',
        ...said,
        subtype: 'bot_message',
        bot_id: 'B0OTHERBOT',
      },
      {
        type: 'message',
        channel: im,
        channel_type: 'im',
        ...said,
        subtype: 'message_changed',
        message: said,
      },
      { type: 'message', channel, channel_type: 'channel', ...said, user: id },
    ])
      await slack.event(event).acked();
    await ask('nato');
    expect(slack.shown()).toHaveLength(before + 1);
  });

  it('the message shortcut searches the words of the message', async () => {
    expect(MANIFEST.features.shortcuts.map(({ callback_id: id }) => id)).toEqual([SHORTCUT]);
    const message = await slack.say('Kuleba told them that NATO is still the aim', { channel: 'desk' });
    const answer = await slack.shortcut(SHORTCUT, message, { user: 'ben' }).answer();
    expect(answer).toMatchObject({ isPrivate: true, user: slack.workspace.person('ben').id });
    expect(answer.text).toMatch(/^Said about .*nato.* by .*kuleba/i);
    expect((await slack.click(answer, 'Share').answer()).text).toContain(answer.text);
  });

  it('App Home shows what is here and an example that works', async () => {
    const home = await slack.openHome({ user: 'ben' }).answer();
    expect(home).toMatchObject({ via: 'views.publish', user: slack.workspace.person('ben').id });
    const words = JSON.stringify(home.blocks);
    for (const part of ['2 documents', '13 Feb 2022', 'Dmitry Kuleba', 'who-said nato'])
      expect(words).toContain(part);
    expect((await ask('nato')).text).toMatch(/^Said about nato/);
  });

  it.each([
    ['a command', () => slack.command('/who-said', 'putin')],
    ['a mention', () => slack.mention('nato')],
    ['a click', async () => slack.click(await ask('nato'), 'Context')],
  ])('%s that Slack sends again is acknowledged again and answered once', async (_, make) => {
    const gesture = await make();
    await gesture.answer();
    await slack.redeliver(gesture).acked();
    await slack.redeliver(gesture, { inNewEnvelope: true }).acked();
    await slack.command('/corpus', '', { user: 'ben', channel: 'desk' }).answer();
    expect(gesture.seen()).toHaveLength(1);
  });

  it('buttons of an earlier process still work', async () => {
    const answer = await ask('from:kuleba');
    await room.restart();
    expect((await slack.click(answer, 'Context').answer()).text).toMatch(/^Source: /);
    expect((await slack.click(answer, 'Why').answer()).text).toMatch(/^Why/);
    expect((await slack.click(answer, 'More').answer()).text).toMatch(/Shown: 9 to/);
    expect((await slack.click(answer, 'Share').answer()).text).toContain(answer.text);
  });
});
