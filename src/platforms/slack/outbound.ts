/** Carries a printed reply to one person, one thread or everybody in a channel. */
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { renderSlack, type SlackMessage } from '../../render/slack/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { isTokenRefused } from './token-refused.ts';

const RESPOND_LIMIT_MS = 4_000;

/** An error may come with HTTP 200 as well. */
const REFUSAL = /"ok"\s*:\s*false/;
const MOST_TOLD = 200;

/** A view takes twice as many blocks as a message: https://docs.slack.dev/reference/views (read 2026-11-21). */
const VIEW_BLOCKS = 100;

/** No previews of cited pages: a ten-link answer stays readable. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** Where a gesture was made. */
export interface Place {
  readonly channel: string;
  /** Null outside a thread. */
  readonly threadTs: string | null;
}

/** Who made it. */
export interface Asker extends Place {
  readonly user: string;
  /** Takes five answers within half an hour, also where the bot is no member; null where Slack gives none. */
  readonly responseUrl: string | null;
}

export interface Outbound {
  /** "Only visible to you", with a button that shares the answer to `line`; null where there is nothing to share. */
  readonly toPerson: (reply: Reply, asker: Asker, line: string | null) => Promise<void>;
  /** For everybody, on behalf of the asker. */
  readonly share: (reply: Reply, asker: Asker) => Promise<void>;
  readonly toThread: (reply: Reply, place: Place) => Promise<void>;
  readonly toHome: (reply: Reply, user: string) => Promise<void>;
}

/** Posts one message; rejects when it was not taken. */
type Way = (message: SlackMessage) => Promise<unknown>;

export function createOutbound(client: WebClient, log: Logger): Outbound {
  const post =
    ({ channel, threadTs }: Place): Way =>
    (message) =>
      client.chat.postMessage({ channel, ...inThread(threadTs), ...plain(message), ...QUIET });
  const ephemeral =
    ({ channel, user, threadTs }: Asker): Way =>
    (message) =>
      client.chat.postEphemeral({ channel, user, ...inThread(threadTs), ...plain(message) });
  return {
    toPerson: (reply, asker, line) => {
      const isShareable = line !== null && reply.outcome !== 'problem' && reply.isDone !== true;
      const direct = post({ channel: asker.user, threadTs: null });
      return sendAll(renderSlack(reply, isShareable ? { share: line } : {}), {
        ways: [...respond(asker, 'ephemeral'), ephemeral(asker), direct],
        log,
      });
    },
    share: (reply, asker) =>
      sendAll(renderSlack(reply, {}), { ways: [...respond(asker, 'in_channel'), post(asker)], log }),
    toThread: (reply, place) => sendAll(renderSlack(reply, {}), { ways: [post(place)], log }),
    toHome: async (reply, user) => {
      const blocks = renderSlack(reply, {}).flatMap((message) => message.blocks);
      await client.views.publish({
        user_id: user,
        view: { type: 'home', blocks: blocks.slice(0, VIEW_BLOCKS) },
      });
    },
  };
}

const inThread = (threadTs: string | null) => (threadTs === null ? {} : { thread_ts: threadTs });

const plain = ({ text, blocks }: SlackMessage) => ({ text, blocks: [...blocks] });

interface Sending {
  /** The best first. */
  readonly ways: readonly Way[];
  readonly log: Logger;
}

/** Each message goes by the first way that takes it, and none goes back to a way that has failed. */
async function sendAll(messages: readonly SlackMessage[], { ways, log }: Sending): Promise<void> {
  let left = ways;
  for (const message of messages) left = await send(message, { ways: left, log });
}

async function send(message: SlackMessage, { ways, log }: Sending): Promise<readonly Way[]> {
  for (const [index, way] of ways.entries()) {
    try {
      await way(message);
      return ways.slice(index);
    } catch (error) {
      if (index === ways.length - 1 || isTokenRefused(error)) throw error;
      log.warn({ err: error }, 'Slack did not take an answer; it goes another way');
    }
  }
  return ways;
}

/** By the response_url, if there is one: https://docs.slack.dev/interactivity/handling-user-interaction (read 2026-11-21). */
function respond({ responseUrl, threadTs }: Asker, visibleTo: 'ephemeral' | 'in_channel'): readonly Way[] {
  if (responseUrl === null) return [];
  const way: Way = async (message) => {
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        response_type: visibleTo,
        replace_original: false,
        ...inThread(threadTs),
        ...message,
        ...QUIET,
      }),
      signal: AbortSignal.timeout(RESPOND_LIMIT_MS),
    });
    const told = await response.text();
    if (response.ok && !REFUSAL.test(told)) return;
    throw new Error(`the response_url answered HTTP ${response.status}: ${told.slice(0, MOST_TOLD)}`);
  };
  return [way];
}
