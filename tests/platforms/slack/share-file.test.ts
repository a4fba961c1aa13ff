import { WebClient } from '@slack/web-api';
import { afterEach, expect, test } from 'vitest';
import type { CarriedFile } from '../../../src/platforms/chat/carried-file.ts';
import { shareFile } from '../../../src/platforms/slack/share-file.ts';
import { pictureToPng } from '../../../src/render/picture/to-png.ts';
import { PICTURES } from '../../support/pictures.ts';
import { type SlackOptions, type SlackStandIn, startSlack } from '../../support/slack/server.ts';
import { SILENT } from '../../support/slack/small-bot.ts';

let slack: SlackStandIn;
afterEach(() => slack.close());

const open = async (options: SlackOptions = {}): Promise<WebClient> => {
  slack = await startSlack(options);
  return new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: SILENT,
    retryConfig: { retries: 0 },
  });
};

const file = async (alternative = 'Ada Berg, 4 Mar 2031'): Promise<CarriedFile> => {
  const data = await pictureToPng(PICTURES.cyrillic);
  return { name: 'timeline.png', type: 'image/png', data, title: 'Timeline', alternative };
};

const placeOf = (channel: string, threadTs: string | null = null) => ({
  channel: slack.workspace.channel(channel).id,
  threadTs,
});

test('a picture comes into its thread, with its alternative text', async () => {
  const client = await open();
  await shareFile(client, await file(), placeOf('newsroom', '1.2'));
  expect(slack.shown()).toMatchObject([
    {
      via: 'files.completeUploadExternal',
      channel: slack.workspace.channel('newsroom').id,
      threadTs: '1.2',
      body: { name: 'timeline.png', alternative: 'Ada Berg, 4 Mar 2031', files: [{ title: 'Timeline' }] },
    },
  ]);
});

test('where the bot is no member, or lacks the scope, nothing is shown and the cause is told', async () => {
  const client = await open();
  await expect(shareFile(client, await file(), placeOf('elsewhere'))).rejects.toThrow('not_in_channel');
  expect(slack.shown()).toEqual([]);
  await slack.close();
  const bare = await open({ scopes: ['chat:write'] });
  await expect(shareFile(bare, await file(), placeOf('newsroom'))).rejects.toThrow('missing_scope');
});

test('an upload that is not taken is not completed', async () => {
  const client = await open();
  slack.fail({ method: 'upload', kind: '500-before' });
  await expect(shareFile(client, await file(), placeOf('newsroom'))).rejects.toThrow('HTTP 500');
  expect(slack.requests('files.completeUploadExternal')).toEqual([]);
});
