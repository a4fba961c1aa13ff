/**
 * Posts digests to Discord. Every message carries its marker twice: as a nonce, by which Discord itself refuses a second one for a few
 * minutes, and as small print, by which it is looked up after that.
 */
import { createHash } from 'node:crypto';
import { MessageFlags, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { splitAddress } from '../../core/digest/address.ts';
import type { DigestPart, Poster, PostOutcome } from '../../core/digest/poster.ts';
import { type Call, callWithin } from './call.ts';
import { postBelow } from './digest-thread.ts';
import { findPost } from './find-post.ts';
import { failureOf, isCertain, retryAfterOf } from './post-failure.ts';
import { printDigest } from './print-digest.ts';

const TIMEOUT_MS = 10_000;
/** https://discord.com/developers/docs/resources/message#create-message (read 2026-11-21). */
const LONGEST_NONCE = 25;

export interface PosterParts {
  /** Without retries, and with the rate limits as errors: `createPostingRest`. */
  readonly rest: REST;
  readonly isConnected: () => boolean;
  /** How long a post or a look-up may take, in milliseconds; ten seconds when left out, which is also the most. */
  readonly timeoutMs?: number;
}

export function createDiscordPoster({ rest, isConnected, timeoutMs = TIMEOUT_MS }: PosterParts): Poster {
  return {
    traits: { canPostSilently: true, canLookUp: true },
    isConnected,
    print: printDigest,
    post: (part) => post(callWithin(rest, timeoutMs), part),
    find: (part, since) => findPost(callWithin(rest, timeoutMs), part, since),
  };
}

/** What `print` has made. */
const BODY = z.object({
  content: z.string().optional(),
  embeds: z.array(z.unknown()),
  components: z.array(z.unknown()),
  allowed_mentions: z.unknown(),
});
const MESSAGE = z.object({ id: z.string() });

type Body = z.infer<typeof BODY>;

async function post(call: Call, part: DigestPart): Promise<PostOutcome> {
  const prepared = await prepare(part).catch(refusal);
  return 'type' in prepared ? prepared : send(call, part, prepared);
}

const prepare = async ({ body }: DigestPart): Promise<Body> => BODY.parse(JSON.parse(body));

async function send(call: Call, part: DigestPart, content: Body): Promise<PostOutcome> {
  const { id: channel } = splitAddress(part.channel);
  const body = {
    ...content,
    nonce: nonceOf(part.marker),
    enforce_nonce: true,
    ...(part.isSilent ? { flags: MessageFlags.SuppressNotifications } : {}),
  };
  try {
    const posted = await (part.thread === null
      ? call.rest.post(Routes.channelMessages(channel), { body, signal: call.signal })
      : postBelow(call, { channel, head: part.thread, name: threadName(part) }, body));
    return { type: 'posted', messageId: MESSAGE.parse(posted).id };
  } catch (cause) {
    return isCertain(cause) ? refusal(cause) : { type: 'uncertain', cause };
  }
}

const nonceOf = (marker: string): string =>
  createHash('sha256').update(marker).digest('base64url').slice(0, LONGEST_NONCE);

/** Of `NEWSROOM/discord:112233445566778899/2026-11-21T08:00#1` what people know it by: `NEWSROOM 2026-11-21 08:00`. */
function threadName({ marker }: DigestPart): string {
  const [plan = '', , slot = ''] = marker.replace(/#\d+$/, '').split('/');
  return `${plan} ${slot.replace('T', ' ')}`.trim();
}

const refusal = (cause: unknown): PostOutcome => ({
  type: 'refused',
  failure: failureOf(cause),
  retryAfterMs: retryAfterOf(cause),
  cause,
});
