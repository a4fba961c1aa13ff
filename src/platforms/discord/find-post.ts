/** Finds a part of a digest again, by the marker that it ends with. */
import { PermissionFlagsBits, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { splitAddress } from '../../core/digest/address.ts';
import type { DigestPart, LookUp } from '../../core/digest/poster.ts';
import type { Call } from './call.ts';
import { readChannelAccess } from './channel-access.ts';
import { hasCode } from './digest-thread.ts';
import { failureOf } from './post-failure.ts';

const PAGE = 100;
/** Busy channels have a few thousand messages a day. */
const MOST_PAGES = 25;
/** Discord's clock need not be ours. */
const SKEW_MS = 120_000;
/** The first millisecond of Discord's ids: https://discord.com/developers/docs/reference#snowflakes */
const EPOCH_MS = 1_420_070_400_000;

const MESSAGES = z.array(
  z.object({
    id: z.string(),
    embeds: z.array(z.object({ footer: z.object({ text: z.string() }).optional() })).default([]),
  }),
);

type Messages = z.infer<typeof MESSAGES>;

/** Page by page, from `since` on: milliseconds since the epoch. Never rejects. */
export async function findPost(call: Call, part: DigestPart, since: number): Promise<LookUp> {
  const channel = part.thread ?? splitAddress(part.channel).id;
  let after = snowflakeAt(since - SKEW_MS);
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const messages = await readPage(call, channel, after);
      const found = messages.find(({ embeds }) => embeds.at(-1)?.footer?.text === part.marker);
      if (found !== undefined) return { type: 'found', messageId: found.id };
      if (messages.length === 0 && page === 0) return await emptyMeans(call, channel);
      if (messages.length < PAGE) return { type: 'absent' };
      after = newestOf(messages);
    }
    return { type: 'unknown', failure: 'unknown', cause: new Error(`not found in ${MOST_PAGES} pages`) };
  } catch (cause) {
    // The thread that it would stand in was never begun.
    const isUnbegun = part.thread !== null && hasCode(cause, RESTJSONErrorCodes.UnknownChannel);
    return isUnbegun ? { type: 'absent' } : { type: 'unknown', failure: failureOf(cause), cause };
  }
}

async function readPage({ rest, signal }: Call, channel: string, after: string): Promise<Messages> {
  const query = new URLSearchParams({ limit: String(PAGE), after });
  return MESSAGES.parse(await rest.get(Routes.channelMessages(channel), { query, signal }));
}

/** Discord shows an empty channel to whoever may not read its history. */
async function emptyMeans(call: Call, channel: string): Promise<LookUp> {
  const { permissions } = await readChannelAccess(call, channel);
  if ((permissions & PermissionFlagsBits.ReadMessageHistory) !== 0n) return { type: 'absent' };
  const cause = new Error('the bot may not read the history of the channel');
  return { type: 'unknown', failure: 'no-permission', cause };
}

const newestOf = (messages: Messages): string =>
  String(messages.map(({ id }) => BigInt(id)).reduce((newest, id) => (id > newest ? id : newest)));

const snowflakeAt = (ms: number): string => String(BigInt(Math.max(Math.floor(ms) - EPOCH_MS, 0)) << 22n);
