/** Finds a part of a digest again, by the marker in its metadata. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { splitAddress } from '../../core/digest/address.ts';
import type { DigestPart, LookUp } from '../../core/digest/poster.ts';
import { failureOf } from './post-failure.ts';

const EVENT = 'who_said_digest';
const PAGE = 200;
/** Busy channels have a few thousand messages a day. */
const MOST_PAGES = 25;
/** Slack's clock need not be ours. */
const SKEW_MS = 120_000;

/** What a part is found by. */
export const metadataOf = ({ marker }: DigestPart) => ({
  event_type: EVENT,
  event_payload: { marker },
});

const METADATA = z.object({ event_payload: z.object({ marker: z.string().optional() }).optional() });

const PAGE_OF_MESSAGES = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: METADATA.optional() })).default([]),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** Page by page, from `since` on: milliseconds since the epoch. Never rejects. */
export async function findPost(client: WebClient, part: DigestPart, since: number): Promise<LookUp> {
  let cursor = '';
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await readPage(client, part, { since, cursor });
      const { messages, response_metadata: next } = PAGE_OF_MESSAGES.parse(answer);
      const found = messages.find(({ metadata }) => metadata?.event_payload?.marker === part.marker);
      if (found !== undefined) return { type: 'found', messageId: found.ts };
      cursor = next?.next_cursor ?? '';
      if (cursor === '') return { type: 'absent' };
    }
    return { type: 'unknown', failure: 'unknown', cause: new Error(`not found in ${MOST_PAGES} pages`) };
  } catch (cause) {
    const failure = failureOf(cause);
    // Nothing stands below a message that is not there.
    return failure === 'head-gone' ? { type: 'absent' } : { type: 'unknown', failure, cause };
  }
}

interface Place {
  readonly since: number;
  /** Empty for the first page. */
  readonly cursor: string;
}

function readPage(client: WebClient, { channel, thread }: DigestPart, { since, cursor }: Place) {
  const asked = {
    channel: splitAddress(channel).id,
    include_all_metadata: true,
    limit: PAGE,
    oldest: (Math.max(since - SKEW_MS, 0) / 1000).toFixed(6),
    ...(cursor === '' ? {} : { cursor }),
  };
  return thread === null
    ? client.conversations.history(asked)
    : client.conversations.replies({ ...asked, ts: thread });
}
