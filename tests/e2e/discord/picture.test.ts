import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Seen } from '../../support/discord/screen.ts';
import type { DiscordStandIn } from '../../support/discord/server.ts';
import { listAt, textAt } from '../../support/fields.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let room: Newsroom;
let discord: DiscordStandIn;
beforeAll(async () => {
  room = await openNewsroom({
    discord: { channels: [{ name: 'newsroom' }, { name: 'plain', lacks: ['attachFiles'] }] },
  });
  discord = room.discord;
}, 60_000);
afterAll(() => room.close());

const attached = ({ message }: Seen) => listAt(message, 'attachments');

it('a timeline has its picture, also in private, with everything in its description', async () => {
  const answer = await discord.command('timeline', { about: 'nato' }).answer();
  expect(answer).toMatchObject({ isPrivate: true });
  const [picture = {}, ...others] = attached(answer);
  expect(others).toEqual([]);
  expect(picture).toMatchObject({ filename: 'timeline.png', content_type: 'image/png' });
  expect(textAt(picture, 'description')).toMatch(/^Timeline about nato\. 14 Feb 2022: Vadym Prystaiko/);
});

it('a shared one has it as well, and an answer without a picture has no attachment', async () => {
  const [, last] = await discord.command('timeline', { about: 'nato' }).answers(2);
  if (last === undefined) throw new Error('there is no second part');
  const shared = await discord.click(last, 'Share').answers(2);
  expect(shared.map(({ isPrivate }) => isPrivate)).toEqual([false, false]);
  expect(shared.map((part) => attached(part).length)).toEqual([1, 0]);
  expect(attached(await discord.command('who-said', { topic: 'nato' }).answer())).toEqual([]);
});

it('where files may not be attached the words come without, and the log has the cause', async () => {
  const answer = await discord.mention('timeline nato', { channel: 'plain' }).answer();
  expect(answer.text).toContain('Timeline about nato');
  expect(attached(answer)).toEqual([]);
  await room
    .program()
    .waitForLog('why', ({ msg }) => msg === 'a file was not taken; the words stand without it');
  expect(attached(await discord.mention('timeline nato', { channel: 'newsroom' }).answer())).toHaveLength(1);
});
