/** A message with its picture or file: https://discord.com/developers/docs/reference#uploading-files (read 2026-11-22). */
import type { RawFile } from 'discord.js';
import type { DiscordMessage } from '../../render/discord/render.ts';
import type { CarriedFile } from '../chat/carried-file.ts';

/** Of an attachment, in UTF-16 units. */
export const LONGEST_ALTERNATIVE = 1_024;

/** What one call posts. */
export interface Carried extends DiscordMessage {
  readonly file?: CarriedFile;
}

export interface MessageRequest {
  readonly body: object;
  readonly files?: RawFile[];
}

/** The request of a message; `rest` is what the way by which it goes adds to its body. */
export function requestOf({ file, ...message }: Carried, rest: object): MessageRequest {
  const body = { ...message, ...rest };
  if (file === undefined) return { body };
  const { name, type, data, alternative } = file;
  return {
    body: { ...body, attachments: [{ id: '0', filename: name, description: alternative }] },
    files: [{ name, data: Buffer.from(data), contentType: type }],
  };
}
