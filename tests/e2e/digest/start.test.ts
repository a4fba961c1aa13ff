import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkNothingObeyed as discordObeys } from '../../support/discord-limits.ts';
import { fieldsAt, listAt, textAt } from '../../support/fields.ts';
import { checkNothingObeyed as slackObeys } from '../../support/slack-limits.ts';
import { startProgram } from '../support/program.ts';
import { FERRY, TIDE } from './documents.ts';
import { type Newsroom, openNewsroom, untilLooked } from './newsroom.ts';
import type { Posted } from './posted.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom({
    documents: [TIDE, FERRY],
    digests: {
      FIRSTS: { CHANNEL: 'slack:newsroom', THREAD: 'on', MENTION: 'here' },
      FIRSTD: { CHANNEL: 'discord:newsroom', THREAD: 'on', MENTION: '112233445566778899' },
      LATES: { CHANNEL: 'slack:desk' },
      LATED: { CHANNEL: 'discord:desk' },
      NEWS: { CHANNEL: 'slack:quiet' },
      NEWD: { CHANNEL: 'discord:quiet' },
    },
    slack: { channels: ['newsroom', 'desk', 'quiet'].map((name) => ({ name })) },
    discord: { channels: ['newsroom', 'desk', 'quiet'].map((name) => ({ name })) },
  });
  for (const name of ['FIRSTS', 'FIRSTD']) await room.owe(name, 2);
  for (const name of ['LATES', 'LATED']) await room.gave(name, 2);
  await room.start();
  await room.untilPosted('FIRSTS', 'FIRSTD', 'LATES', 'LATED');
}, 90_000);
afterAll(() => room.close());

const of = (name: string): readonly Posted[] =>
  room.posted().filter(({ marker }) => marker.startsWith(`${name}/`));

describe.each(['FIRSTS', 'FIRSTD', 'LATES', 'LATED'])('%s is owed two digests', (name) => {
  it('they are made good for by one, each part of which stands there once', async () => {
    const [newest, covered] = await room.ledger.recent(room.planId(name), 2);
    expect(newest).toMatchObject({ status: 'posted', tries: 1, reason: null });
    expect(covered).toMatchObject({ status: 'skipped', reason: `covered by ${newest?.id}` });
    const parts = newest?.parts ?? [];
    expect(of(name).map(({ marker }) => marker)).toEqual(parts.map(({ index }) => `${newest?.id}#${index}`));
    expect(of(name).map(({ id }) => id)).toEqual(parts.map(({ messageId }) => messageId));
  });

  it('nothing in the documents is obeyed, and nobody is mentioned who is not in the settings', () => {
    for (const { channel, text, body } of of(name)) {
      const blocks = listAt(body, 'blocks').filter(
        ({ type }) => type !== 'rich_text' || channel === 'slack:desk',
      );
      if (channel.startsWith('slack:')) expect(slackObeys({ text, blocks })).toEqual([]);
      else expect(discordObeys({ embeds: listAt(body, 'embeds') })).toEqual([]);
    }
  });
});

describe.each(['FIRSTS', 'FIRSTD'])('%s, the first digest of a channel', (name) => {
  it('says that it is ready and shows the newest day, which is not new any more afterwards', async () => {
    const text = of(name)
      .map((one) => one.text)
      .join('\n');
    expect(text).toContain('who-said is ready. This channel gets at most 7 key statements');
    expect(text).toMatch(/latest day that has something, 14 Feb(?:ruary)? 2022/);
    expect(text).toContain('harbour fee');
    const { watermark } = await room.ledger.plan(room.planId(name), Date.now());
    expect(watermark).toBeGreaterThan(0);
  });

  it('has its head in the channel, and everything else in the thread below it', () => {
    const [head, ...rest] = of(name);
    expect(head?.thread).toBe('');
    expect(rest).not.toEqual([]);
    for (const { thread } of rest) expect(thread).toBe(head?.id);
  });
});

describe.each(['LATES', 'LATED'])('%s, a catch-up', (name) => {
  it('says which days it covers, and brings what came after the last digest', () => {
    const text = of(name)
      .map((one) => one.text)
      .join('\n');
    expect(text).toMatch(/covers (?:\w{3} \d+ \w{3}) to (?:\w{3} \d+ \w{3})/);
    for (const words of ['harbour fee', 'a boat at every full hour']) expect(text).toContain(words);
  });
});

it('Slack is sent the mention with the head alone, and the marker as metadata', () => {
  const mentions = of('FIRSTS').map(({ body }) => JSON.stringify(body).includes('"broadcast"'));
  expect(mentions).toEqual(mentions.map((_, index) => index === 0));
  for (const { marker, body } of of('FIRSTS'))
    expect(fieldsAt(body, 'metadata')).toEqual({ event_type: 'who_said_digest', event_payload: { marker } });
});

it('Discord may mention one role, with the head alone, and each message has a nonce of its own', () => {
  const posts = [...of('FIRSTD'), ...of('LATED')].map(({ body }) => body);
  const [head, ...others] = posts;
  expect(head).toMatchObject({
    content: '<@&112233445566778899>',
    allowed_mentions: { parse: [], roles: ['112233445566778899'] },
  });
  for (const body of others) expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  for (const body of posts) expect(body).toMatchObject({ enforce_nonce: true });
  expect(new Set(posts.map((body) => textAt(body, 'nonce'))).size).toBe(posts.length);
});

it.each(['NEWS', 'NEWD'])('%s was set up only now: nothing is posted for the days before', async (name) => {
  expect(of(name)).toEqual([]);
  expect(await room.ledger.recent(room.planId(name), 1)).toEqual([]);
});

it('a start after that posts nothing', async () => {
  const before = room.posted();
  const second = await room.start();
  await untilLooked(second);
  expect(room.posted()).toEqual(before);
});

it('a configuration that cannot be used refuses the start, with the sentences of `who-said check`', async () => {
  const env = {
    SLACK_BOT_TOKEN: 'xoxb-harbour',
    SLACK_APP_TOKEN: 'xapp-harbour',
    DIGEST_NEWSROOM_CHANNEL: '#general',
    DIGEST_NEWSROOM_TIMEZONE: 'Europe/Kiyv',
    LOG_LEVEL: '',
  };
  const [started, checked] = await Promise.all([
    startProgram({ env }),
    startProgram({ env, args: ['check'] }),
  ]);
  for (const { exit } of [started, checked]) expect(await exit).toEqual({ code: 1, signal: null });
  const [, ...findings] = checked.stdout().split('\n- ');
  expect(findings).toHaveLength(2);
  for (const finding of findings) expect(started.stderr()).toContain(finding.trim().replace(/\s+/g, ' '));
});
