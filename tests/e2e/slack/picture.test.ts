import { afterAll, beforeAll, expect, it } from 'vitest';
import { textAt } from '../../support/fields.ts';
import type { Seen } from '../../support/slack/screen.ts';
import type { SlackStandIn } from '../../support/slack/server.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

const HINT = 'When it is shared, a picture comes with it.';
const PICTURE = 'files.completeUploadExternal';

let room: Newsroom;
let slack: SlackStandIn;
beforeAll(async () => {
  room = await openNewsroom();
  slack = room.slack;
}, 60_000);
afterAll(() => room.close());

const pictures = (): readonly Seen[] => slack.shown().filter(({ via }) => via === PICTURE);
const share = async (channel: string): Promise<Seen> => {
  const answer = await slack.command('/timeline', 'nato', { channel }).answer();
  return slack.click(answer, 'Share').answer();
};

it('a private timeline comes without its picture, and says how to have it', async () => {
  const answer = await slack.command('/timeline', 'nato').answer();
  expect(answer).toMatchObject({ isPrivate: true });
  expect(answer.text).toContain(HINT);
  expect(pictures()).toEqual([]);
});

it('a shared one is followed by its picture, with everything in its alternative text', async () => {
  const shared = await share('newsroom');
  expect(shared.isPrivate).toBe(false);
  expect(shared.text).not.toContain(HINT);
  await slack.untilRequests(PICTURE, 1);
  const [picture] = pictures();
  expect(picture?.channel).toBe(slack.workspace.channel('newsroom').id);
  expect(textAt(picture?.body ?? {}, 'alternative')).toMatch(
    /^Timeline about nato\. 14 Feb 2022: Vadym Prystaiko/,
  );
});

it('an answer to a mention is followed by it in the thread', async () => {
  const answer = await slack.mention('timeline nato').answer();
  await slack.untilRequests(PICTURE, 2);
  expect(pictures().at(-1)?.threadTs).toBe(answer.threadTs);
});

it('where it is not taken the words stand, and the log has the cause', async () => {
  const before = pictures().length;
  slack.fail({ method: 'files.getUploadURLExternal', kind: 'missing_scope' });
  expect((await share('newsroom')).text).toContain('Timeline about nato');
  await room
    .program()
    .waitForLog('why', ({ msg }) => msg === 'a file was not taken; the words stand without it');
  expect((await share('elsewhere')).text).toContain('Timeline about nato');
  await slack.untilRequests(PICTURE, 3);
  expect(pictures()).toHaveLength(before);
});
