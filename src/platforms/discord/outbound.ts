/** Carries a printed reply to one person, to everybody in a channel, or below somebody's message. */
import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { type DiscordMessage, renderDiscord } from '../../render/discord/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { type Exchange, NO_PINGS } from './exchange.ts';
import { isTokenRefused } from './token-refused.ts';

/** Who made a gesture, and how to answer it. */
export interface Asker {
  readonly exchange: Exchange;
  readonly user: string;
  /** Of the gesture; makes an answer that is sent again the same answer. */
  readonly id: string;
}

/** A message to answer. */
export interface Place {
  readonly channel: string;
  readonly message: string;
  /** Who wrote it. */
  readonly user: string;
}

export interface Outbound {
  /** "Only you can see this", with a button that shares the answer to `line`; null where there is nothing to share. */
  readonly toPerson: (reply: Reply, asker: Asker, line: string | null) => Promise<void>;
  /** For everybody, on behalf of the asker; `line` gave it. */
  readonly share: (reply: Reply, asker: Asker, line: string) => Promise<void>;
  /** `line` gave it. */
  readonly toMessage: (reply: Reply, place: Place, line: string) => Promise<void>;
}

/** Posts one message; rejects when it was not taken. `part` counts from 0. */
type Way = (message: DiscordMessage, part: number) => Promise<unknown>;

export function createOutbound(rest: REST, log: Logger): Outbound {
  const below =
    ({ channel, message: id }: Place, key: string): Way =>
    (message, part) =>
      post(rest, channel, { ...message, ...once(key, part), message_reference: reference(id) });
  return {
    toPerson: (reply, { exchange, user, id }, line) => {
      const isShareable = line !== null && reply.outcome !== 'problem' && reply.isDone !== true;
      const messages = renderDiscord(
        reply,
        line === null ? {} : { asked: line, ...shared(isShareable, line) },
      );
      return sendAll(messages, {
        ways: [(message) => exchange.say(message, 'person'), directly(rest, { user, key: keyOf(reply, id) })],
        log,
      });
    },
    share: (reply, { exchange }, line) =>
      sendAll(renderDiscord(reply, { asked: line }), {
        ways: [(message) => exchange.say(message, 'everybody')],
        log,
      }),
    toMessage: (reply, place, line) => {
      const { user, message } = place;
      const key = keyOf(reply, message);
      const ways = [below(place, key), directly(rest, { user, key })];
      return sendAll(renderDiscord(reply, { asked: line }), { ways, log });
    },
  };
}

const shared = (isShareable: boolean, line: string) => (isShareable ? { share: line } : {});

/** Answers even where the message has been deleted meanwhile. */
const reference = (id: string) => ({ message_id: id, fail_if_not_exists: false });

/**
 * Discord gives back the earlier message instead of a second one of the same nonce, which has at most 25 characters:
 * https://discord.com/developers/docs/resources/message#create-message (read 2026-11-21).
 */
const once = (key: string, part: number) => ({ nonce: `${key}.${part}`, enforce_nonce: true });

/** The sentence that takes the place of an answer is another message than the answer. */
const keyOf = ({ outcome }: Reply, id: string): string => (outcome === 'problem' ? `${id}!` : id);

const post = (rest: REST, channel: string, body: object): Promise<unknown> =>
  rest.post(Routes.channelMessages(channel), { body: { ...body, ...NO_PINGS } });

/** By direct message, where no answer is taken where it was asked. */
function directly(rest: REST, { user, key }: { readonly user: string; readonly key: string }): Way {
  return async (message, part) => {
    const channel: unknown = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
    if (!isChannel(channel)) throw new Error('Discord opened no direct channel');
    return post(rest, channel.id, { ...message, ...once(key, part) });
  };
}

const isChannel = (value: unknown): value is Pick<APIDMChannel, 'id'> =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

interface Sending {
  /** The best first. */
  readonly ways: readonly Way[];
  readonly log: Logger;
}

/** Each message goes by the first way that takes it, and none goes back to a way that has failed. */
async function sendAll(messages: readonly DiscordMessage[], { ways, log }: Sending): Promise<void> {
  let left = ways;
  for (const [part, message] of messages.entries()) {
    left = await send((way) => way(message, part), { ways: left, log });
  }
}

async function send(take: (way: Way) => Promise<unknown>, { ways, log }: Sending): Promise<readonly Way[]> {
  for (const [index, way] of ways.entries()) {
    try {
      await take(way);
      return ways.slice(index);
    } catch (error) {
      if (index === ways.length - 1 || isTokenRefused(error)) throw error;
      log.warn({ err: error }, 'Discord did not take an answer; it goes another way');
    }
  }
  return ways;
}
