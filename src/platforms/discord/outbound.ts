/** Carries a printed reply to one person, to everybody in a channel, or below somebody's message. */
import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { isShareable } from '../../core/answer/shared-reply.ts';
import { type DiscordMessage, renderDiscord } from '../../render/discord/render.ts';
import type { Reply } from '../../reply/nodes.ts';
import { carriedFile } from '../chat/carried-file.ts';
import { type Way as AnyWay, sendAll } from '../chat/send-all.ts';
import { type Exchange, NO_PINGS } from './exchange.ts';
import { type Carried, LONGEST_ALTERNATIVE, type MessageRequest, requestOf } from './file-request.ts';
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

type Way = AnyWay<Carried>;

export function createOutbound(rest: REST, log: Logger): Outbound {
  const sending = { isTokenRefused, log };
  const below =
    ({ channel, message: id }: Place, key: string): Way =>
    (message, part) =>
      post(
        rest,
        channel,
        requestOf(message, { ...once(key, part), ...NO_PINGS, message_reference: reference(id) }),
      );
  /** The picture or file stands above the words of the first message. */
  const carry = async (messages: readonly DiscordMessage[], { reply, ways }: Carrying): Promise<void> => {
    const file = await carriedFile(reply, { longestAlternative: LONGEST_ALTERNATIVE, log });
    const [first, ...others] = messages;
    const carried = file === null || first === undefined ? messages : [{ ...first, file }, ...others];
    await sendAll(carried, { ways: ways.map((way) => orWithoutFile(way, log)), ...sending });
  };
  return {
    toPerson: (reply, { exchange, user, id }, line) => {
      const canShare = line !== null && isShareable(reply);
      const messages = renderDiscord(reply, line === null ? {} : { asked: line, ...shared(canShare, line) });
      const ways: readonly Way[] = [
        (message) => exchange.say(message, 'person'),
        directly(rest, { user, key: keyOf(reply, id) }),
      ];
      return carry(messages, { reply, ways });
    },
    share: (reply, { exchange }, line) =>
      carry(renderDiscord(reply, { asked: line }), {
        reply,
        ways: [(message) => exchange.say(message, 'everybody')],
      }),
    toMessage: (reply, place, line) => {
      const { user, message } = place;
      const key = keyOf(reply, message);
      const ways = [below(place, key), directly(rest, { user, key })];
      return carry(renderDiscord(reply, { asked: line }), { reply, ways });
    },
  };
}

interface Carrying {
  readonly reply: Reply;
  readonly ways: readonly Way[];
}

/** The same way, and once more without the file where that is what was not taken. */
const orWithoutFile =
  (way: Way, log: Logger): Way =>
  async (message, part) => {
    const { file, ...words } = message;
    if (file === undefined) return way(message, part);
    try {
      return await way(message, part);
    } catch (error) {
      if (isTokenRefused(error)) throw error;
      log.warn({ err: error }, 'a file was not taken; the words stand without it');
      return way(words, part);
    }
  };

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

const post = (rest: REST, channel: string, request: MessageRequest): Promise<unknown> =>
  rest.post(Routes.channelMessages(channel), { ...request });

/** By direct message, where no answer is taken where it was asked. */
function directly(rest: REST, { user, key }: { readonly user: string; readonly key: string }): Way {
  return async (message, part) => {
    const channel: unknown = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
    if (!isChannel(channel)) throw new Error('Discord opened no direct channel');
    return post(rest, channel.id, requestOf(message, { ...once(key, part), ...NO_PINGS }));
  };
}

const isChannel = (value: unknown): value is Pick<APIDMChannel, 'id'> =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
