/**
 * Puts a picture or another file where everybody sees it, in three steps: https://docs.slack.dev/messaging/working-with-files (read 2026-11-22).
 * Slack has no file for one person only.
 */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { CarriedFile } from '../chat/carried-file.ts';
import type { Place } from './outbound.ts';

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal names no limit; the field of the client takes so many. */
export const LONGEST_ALTERNATIVE = 1_000;

const UPLOAD_LIMIT_MS = 10_000;

const GRANTED = z.object({ file_id: z.string(), upload_url: z.string() });

/** Rejects where Slack does not take it, such as in a channel that the bot is not in. */
export async function shareFile(
  client: WebClient,
  { name, data, title, alternative }: CarriedFile,
  { channel, threadTs }: Place,
): Promise<void> {
  // The library calls the text `alt_text`, which the method does not know.
  const asked = { filename: name, length: data.length, alt_txt: alternative };
  const { file_id: id, upload_url: address } = GRANTED.parse(
    await client.apiCall('files.getUploadURLExternal', asked),
  );
  const { ok, status } = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(data),
    signal: AbortSignal.timeout(UPLOAD_LIMIT_MS),
  });
  if (!ok) throw new Error(`the upload was answered with HTTP ${status}`);
  await client.apiCall('files.completeUploadExternal', {
    files: JSON.stringify([{ id, title }]),
    channel_id: channel,
    ...(threadTs === null ? {} : { thread_ts: threadTs }),
  });
}
