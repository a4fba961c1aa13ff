/** Carries a printed reply to one person, to everybody in a channel, or below somebody's message. */
import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { isShareable } from '../../core/answer/shared-reply.ts';
import { type DiscordMessage, renderDiscord } from '../../render/discord/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { type Way as AnyWay, sendAll } from '../chat/send-all.ts';
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

type Way = AnyWay<DiscordMessage>;

export function createOutbound(rest: REST, log: Logger): Outbound {
  const sending = { isTokenRefused, log };
  const below =
    ({ channel, message: id }: Place, key: string): Way =>
    (message, part) =>
      post(rest, channel, { ...message, ...once(key, part), message_reference: reference(id) });
  return {
    toPerson: (reply, { exchange, user, id }, line) => {
      const canShare = line !== null && isShareable(reply);
      const messages = renderDiscord(reply, line === null ? {} : { asked: line, ...shared(canShare, line) });
      return sendAll(messages, {
        ways: [(message) => exchange.say(message, 'person'), directly(rest, { user, key: keyOf(reply, id) })],
        ...sending,
      });
    },
    share: (reply, { exchange }, line) =>
      sendAll(renderDiscord(reply, { asked: line }), {
        ways: [(message) => exchange.say(message, 'everybody')],
        ...sending,
      }),
    toMessage: (reply, place, line) => {
      const { user, message } = place;
      const key = keyOf(reply, message);
      const ways = [below(place, key), directly(rest, { user, key })];
      return sendAll(renderDiscord(reply, { asked: line }), { ways, ...sending });
    },
  };
}

const shared = (canShare: boolean, line: string) => (canShare ? { share: line } : {});

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
