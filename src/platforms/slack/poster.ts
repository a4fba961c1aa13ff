/**
 * Posts digests to Slack, which has no key that makes a message the same twice: every message carries its marker as metadata,
 * and one whose outcome is unknown is looked up by it. https://docs.slack.dev/messaging/message-metadata
 */
import { type KnownBlock, WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { z } from 'zod';
import { splitAddress } from '../../core/digest/address.ts';
import type { DigestPart, Poster, PostOutcome } from '../../core/digest/poster.ts';
import { findPost, metadataOf } from './find-post.ts';
import { failureOf, isCertain, retryAfterOf } from './post-failure.ts';
import { printDigest } from './print-digest.ts';
import { toSlackLogger } from './slack-logger.ts';

const TIMEOUT_MS = 10_000;

export interface PosterParts {
  readonly botToken: string;
  /** `https://slack.com/api/`, or where a test listens. */
  readonly apiUrl: string;
  readonly isConnected: () => boolean;
  readonly log: Logger;
  /** How long each request may take, in milliseconds; ten seconds when left out. */
  readonly timeoutMs?: number;
}

/** A client of its own: the client that answers people sends again what failed, and pauses everything for a rate limit. */
export function createSlackPoster({ isConnected, ...parts }: PosterParts): Poster {
  const client = createPostingClient(parts);
  return {
    traits: { canPostSilently: false, canLookUp: true },
    isConnected,
    print: printDigest,
    post: (part) => post(client, part),
    find: (part, since) => findPost(client, part, since),
  };
}

/** Nothing is sent again by itself, and a rate limit is told instead of waited for. */
export const createPostingClient = (parts: Omit<PosterParts, 'isConnected'>): WebClient =>
  new WebClient(parts.botToken, {
    slackApiUrl: parts.apiUrl,
    retryConfig: { retries: 0 },
    timeout: parts.timeoutMs ?? TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    logger: toSlackLogger(parts.log, { worst: 'info' }),
  });

/** What `print` has made. */
const BODY = z.object({ text: z.string(), blocks: z.array(z.custom<KnownBlock>()) });

type Body = z.infer<typeof BODY>;

async function post(client: WebClient, part: DigestPart): Promise<PostOutcome> {
  const prepared = await prepare(client, part).catch(refusal);
  return 'type' in prepared ? prepared : send(client, part, prepared);
}

/** Slack posts below a message that was deleted all the same, in the channel: so it is asked whether the message is there. */
async function prepare(client: WebClient, { channel, thread, body }: DigestPart): Promise<Body> {
  const { id } = splitAddress(channel);
  if (thread !== null) await client.conversations.replies({ channel: id, ts: thread, limit: 1 });
  return BODY.parse(JSON.parse(body));
}

async function send(client: WebClient, part: DigestPart, body: Body): Promise<PostOutcome> {
  try {
    const { ts } = await client.chat.postMessage({
      ...body,
      channel: splitAddress(part.channel).id,
      ...(part.thread === null ? {} : { thread_ts: part.thread }),
      metadata: metadataOf(part),
      unfurl_links: false,
      unfurl_media: false,
    });
    return ts === undefined ? { type: 'uncertain', cause: null } : { type: 'posted', messageId: ts };
  } catch (cause) {
    return isCertain(cause) ? refusal(cause) : { type: 'uncertain', cause };
  }
}

const refusal = (cause: unknown): PostOutcome => ({
  type: 'refused',
  failure: failureOf(cause),
  retryAfterMs: retryAfterOf(cause),
  cause,
});
