/** Carries a printed reply to one person, one channel or one thread. */
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { renderSlack, type SlackMessage } from '../../render/slack/render.ts';
import type { Reply } from '../../reply/nodes.ts';

/** A response_url takes five uses: https://docs.slack.dev/interactivity/handling-user-interaction (read 2026-11-21). */
const RESPONSE_URL_USES = 5;
const TIMEOUT_MS = 10_000;

/** No previews of cited pages: a ten-link answer stays readable. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export interface Private {
  readonly responseUrl: string;
  readonly channel: string;
  readonly user: string;
  /** The line that gives the same answer, for the Share button; null where there is nothing to share. */
  readonly share: string | null;
}

export interface Outbound {
  /** "Only visible to you": through the response_url, and where that has expired as an ephemeral message. */
  readonly toPerson: (reply: Reply, to: Private) => Promise<void>;
  /** Into a channel or a thread, for everybody in it. */
  readonly toChannel: (
    reply: Reply,
    to: { readonly channel: string; readonly threadTs: string | null },
  ) => Promise<void>;
  readonly toHome: (reply: Reply, user: string) => Promise<void>;
}

export function createOutbound(client: WebClient, log: Logger): Outbound {
  return {
    toPerson: async (reply, to) => {
      const messages = renderSlack(
        reply,
        to.share === null || reply.outcome === 'problem' ? {} : { share: to.share },
      );
      for (const [index, message] of messages.entries()) {
        const isSent = index < RESPONSE_URL_USES && (await respond(message, to.responseUrl, log));
        if (!isSent)
          await client.chat.postEphemeral({ channel: to.channel, user: to.user, ...plain(message) });
      }
    },
    toChannel: async (reply, { channel, threadTs }) => {
      for (const message of renderSlack(reply, {})) {
        const thread = threadTs === null ? {} : { thread_ts: threadTs };
        await client.chat.postMessage({ channel, ...thread, ...plain(message), ...QUIET });
      }
    },
    toHome: async (reply, user) => {
      const blocks = renderSlack(reply, {}).flatMap((message) => message.blocks);
      await client.views.publish({ user_id: user, view: { type: 'home', blocks: [...blocks] } });
    },
  };
}

const plain = ({ text, blocks }: SlackMessage) => ({ text, blocks: [...blocks] });

/** False where the address has expired or does not answer; the caller has another way. */
async function respond(message: SlackMessage, url: string, log: Logger): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...message, ...QUIET }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) return true;
    log.warn({ status: response.status }, 'a response_url did not take the answer');
  } catch (error) {
    log.warn({ err: error }, 'a response_url did not answer');
  }
  return false;
}
