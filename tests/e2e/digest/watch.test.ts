import { expect, it, onTestFinished, vi } from 'vitest';
import { FERRY, TIDE } from './documents.ts';
import { openNewsroom } from './newsroom.ts';

/** What people are promised. */
const SOON = { timeout: 3_000, interval: 50 } as const;

it('a file put into the folder while the program runs is answered from within 3 s, and is in the next digest', async () => {
  const room = await openNewsroom({
    documents: [TIDE],
    digests: { DESK: { CHANNEL: 'slack:desk' }, NEWS: { CHANNEL: 'discord:newsroom' } },
    env: ({ slack }) => ({ ADMIN_USERS: `slack:${slack.workspace.person('anna').id}` }),
  });
  onTestFinished(() => room.close());
  for (const name of ['DESK', 'NEWS']) await room.owe(name, 2);
  await room.start();
  await room.untilPosted('DESK', 'NEWS');
  const ask = async (): Promise<string> => (await room.slack.command('/who-said', 'ferry').answer()).text;
  expect(await ask()).not.toContain('Marsh');

  await room.bring(FERRY);
  await vi.waitFor(async () => expect(await ask()).toContain('Olga Marsh'), SOON);

  for (const name of ['DESK', 'NEWS']) {
    const answer = await room.slack.command('/digest', `now name:${name}`).answer();
    expect(answer.text).toContain(`${name}: posted, 2 key statements`);
  }
  expect(room.posted()).toHaveLength(4);
  const latest = room.posted().filter(({ text }) => text.includes('boat at every full hour'));
  expect(latest.map(({ channel }) => channel)).toEqual(['slack:desk', 'discord:newsroom']);
  for (const { text } of latest) expect(text).not.toContain('harbour fee');
}, 60_000);
