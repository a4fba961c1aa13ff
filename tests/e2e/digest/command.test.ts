import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlsOf as discordControls } from '../../support/discord/controls.ts';
import { controlsOf as slackControls } from '../../support/slack/controls.ts';
import { TIDE } from './documents.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom({
    documents: [TIDE],
    digests: {
      DESK: { CHANNEL: 'slack:desk', TIMEZONE: 'Europe/Kyiv' },
      NEWS: { CHANNEL: 'discord:newsroom' },
    },
    env: ({ slack, discord }) => ({
      ADMIN_USERS: `slack:${slack.workspace.person('ben').id},discord:${discord.community.person('ben').id}`,
    }),
    slack: { people: ['anna', 'ben', 'olga'], admins: ['olga'] },
    discord: { people: ['anna', 'ben', { name: 'olga', isAdmin: true }] },
  });
  await room.start();
}, 60_000);
afterAll(() => room.close());

/** What a person is told, and what they can click on. */
interface Told {
  readonly text: string;
  readonly isPrivate: boolean;
  readonly buttons: readonly string[];
}

/** Asked elsewhere than where the digest goes. */
const ASK: Readonly<Record<'DESK' | 'NEWS', (action: string, user: string) => Promise<Told>>> = {
  DESK: async (action, user) => {
    const answer = await room.slack.command('/digest', `${action} name:DESK`, { user }).answer();
    return { ...answer, buttons: slackControls(answer).map(({ label }) => label) };
  },
  NEWS: async (action, user) => {
    const filled = { action, name: 'NEWS' };
    const answer = await room.discord.command('digest', filled, { user, channel: 'desk' }).answer();
    return { ...answer, buttons: discordControls(answer).map(({ label }) => label) };
  },
};

const postedOf = (name: string): number =>
  room.posted().filter(({ marker }) => marker.startsWith(`${name}/`)).length;

describe.each(['DESK', 'NEWS'] as const)('the digest %s', (name) => {
  const ask = ASK[name];

  it.each([
    ['status', /Schedule:? At \d\d:\d\d/],
    ['next', /Next:? \w{3} \d+ \w{3} \d\d:\d\d/],
    ['preview', /nothing is posted.*harbour fee/s],
  ])('everybody may ask for its %s', async (action, words) => {
    const { text, isPrivate } = await ask(action, 'anna');
    expect(text).toMatch(words);
    expect(isPrivate).toBe(true);
    expect(postedOf(name)).toBe(0);
  });

  it.each(['now', 'pause', 'resume'])(
    '%s is refused to somebody who does not run the chat',
    async (action) => {
      const { text, buttons } = await ask(action, 'anna');
      expect(text).toContain(`digest ${action} is only for people who run this chat.`);
      expect(buttons).not.toContain('Share');
      expect(postedOf(name)).toBe(0);
      expect(await room.ledger.plan(room.planId(name), Date.now())).toMatchObject({ pausedUntil: null });
    },
  );

  it('an admin of the chat pauses it, and one of ADMIN_USERS resumes it, neither to be shared', async () => {
    const paused = await ask('pause', 'olga');
    expect(paused.text).toContain(`${name} is paused until somebody resumes it.`);
    expect((await ask('status', 'anna')).text).toContain('until somebody resumes it');
    const resumed = await ask('resume', 'ben');
    expect(resumed.text).toContain(`${name} goes on.`);
    for (const { buttons } of [paused, resumed]) expect(buttons).not.toContain('Share');
  });

  it('an admin has it posted at once, and then there is nothing more to post', async () => {
    const { text, buttons } = await ask('now', 'olga');
    expect(text).toContain(`${name}: posted, 3 key statements.`);
    expect(buttons).not.toContain('Share');
    expect(postedOf(name)).toBe(1);
    expect((await ask('preview', 'anna')).text).toContain('Nothing new');
    expect((await ask('status', 'anna')).text).toContain('posted, 3 key statements');
  });
});

it('the App Home lists the digests, with their next time', async () => {
  const { blocks } = await room.slack.openHome({ user: 'anna' }).answer();
  const shown = JSON.stringify(blocks);
  for (const name of ['DESK', 'NEWS']) expect(shown).toContain(`Digest ${name}`);
  expect(shown).toMatch(/At \d\d:\d\d \(Europe\/Kyiv\); next \w{3} \d+ \w{3}/);
});
