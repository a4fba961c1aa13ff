/** Carries a printed reply to one person, one thread or everybody in a channel. */
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { isShareable, withoutFile } from '../../core/answer/shared-reply.ts';
import { renderSlack, type SlackMessage } from '../../render/slack/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { carriedFile } from '../chat/carried-file.ts';
import { type Way as AnyWay, sendAll } from '../chat/send-all.ts';
import { LONGEST_ALTERNATIVE, shareFile } from './share-file.ts';
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

type Way = AnyWay<SlackMessage>;

export function createOutbound(client: WebClient, log: Logger): Outbound {
  const sending = { isTokenRefused, log };
  const post =
    ({ channel, threadTs }: Place): Way =>
    (message) =>
      client.chat.postMessage({ channel, ...inThread(threadTs), ...plain(message), ...QUIET });
  const ephemeral =
    ({ channel, user, threadTs }: Asker): Way =>
    (message) =>
      client.chat.postEphemeral({ channel, user, ...inThread(threadTs), ...plain(message) });
  /** The picture or file, if there is one; the words have been carried and stand without it. */
  const follow = async (reply: Reply, place: Place): Promise<void> => {
    const file = await carriedFile(reply, { longestAlternative: LONGEST_ALTERNATIVE, log });
    if (file === null) return;
    try {
      await shareFile(client, file, place);
    } catch (error) {
      // Also a scope that an app lacks since before there were files: nothing that ends the program.
      log.warn({ err: error }, 'a file was not taken; the words stand without it');
    }
  };
  return {
    toPerson: (reply, asker, line) => {
      const canShare = line !== null && isShareable(reply);
      const direct = post({ channel: asker.user, threadTs: null });
      return sendAll(renderSlack(withoutFile(reply), canShare ? { share: line } : {}), {
        ways: [...respond(asker, 'ephemeral'), ephemeral(asker), direct],
        ...sending,
      });
    },
    share: async (reply, asker) => {
      const ways = [...respond(asker, 'in_channel'), post(asker)];
      await sendAll(renderSlack(reply, {}), { ways, ...sending });
      await follow(reply, asker);
    },
    toThread: async (reply, place) => {
      await sendAll(renderSlack(reply, {}), { ways: [post(place)], ...sending });
      await follow(reply, place);
    },
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
