import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAt } from '../../support/fields.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
}, 60_000);
afterAll(() => room.close());

it('an answer can be had as a file by its button, also in private', async () => {
  const { discord } = room;
  const answer = await discord.command('who-said', { topic: 'flexible', from: 'prystaiko' }).answer();
  const file = await discord.click(answer, 'Export').answer();
  expect(file.isPrivate).toBe(true);
  expect(listAt(file.message, 'attachments')).toMatchObject([
    { filename: 'flexible-prystaiko.csv', description: '2 statements, exported' },
  ]);
});
