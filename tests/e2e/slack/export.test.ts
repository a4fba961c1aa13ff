import { afterAll, beforeAll, expect, it } from 'vitest';
import { textAt } from '../../support/fields.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const FILE = 'files.completeUploadExternal';

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
}, 60_000);
afterAll(() => room.close());

it('an export comes privately without its file, and with it when it is shared', async () => {
  const { slack } = room;
  const answer = await slack.command('/export', 'nato from:kuleba', { channel: 'newsroom' }).answer();
  expect(answer).toMatchObject({ isPrivate: true });
  expect(answer.text).toContain('When it is shared, the file comes with it.');
  expect(slack.shown().filter(({ via }) => via === FILE)).toEqual([]);

  await slack.click(answer, 'Share').answer();
  await slack.untilRequests(FILE, 1);
  const [file] = slack.shown().filter(({ via }) => via === FILE);
  expect(file?.channel).toBe(slack.workspace.channel('newsroom').id);
  expect(textAt(file?.body ?? {}, 'name')).toBe('nato-kuleba.csv');
});
