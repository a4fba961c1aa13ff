/** What the bot says in a channel of its own accord. https://discord.com/developers/docs/resources/message */
import { type Fields, fieldsAt, isTrue, listAt, textAt, valueAt } from '../fields.ts';
import { type Channel, type Community, mayBot } from './community.ts';
import { botMessage, editedMessage, referenceTo } from './message-object.ts';
import { channelObject } from './objects.ts';
import { type HttpAnswer, invalidForm, refusal } from './problem.ts';
import { MESSAGE } from './protocol.ts';
import { isEmpty, type Parts } from './respond.ts';
import type { Params } from './routes.ts';
import { seen } from './screen.ts';

interface Call {
  readonly params: Params;
  readonly query: URLSearchParams;
  readonly body: Fields;
}

export type ChannelAnswer = (parts: Parts, call: Call) => HttpAnswer;

/** Refuses what the bot cannot see; `use` is given a channel that it can. */
const withChannel =
  (use: (parts: Parts, channel: Channel, call: Call) => HttpAnswer): ChannelAnswer =>
  (parts, call) => {
    const channel = parts.community.channels.find(({ id }) => id === call.params.channel_id);
    if (channel === undefined) return refusal('10003');
    return channel.hasBot ? use(parts, channel, call) : refusal('50001');
  };

export const getChannel: ChannelAnswer = withChannel(({ community }, channel) => ({
  status: 200,
  body: channelObject(channel, community),
}));

export const startTyping: ChannelAnswer = withChannel((_, { canSpeak }) =>
  canSpeak ? { status: 204 } : refusal('50013'),
);

export const postMessage: ChannelAnswer = withChannel((parts, channel, { body }) => {
  if (!mayBot(channel, channel.kind === 'thread' ? 'sendInThreads' : 'sendMessages')) return refusal('50013');
  if (listAt(body, 'files').length > 0 && !mayBot(channel, 'attachFiles')) return refusal('50013');
  if (isEmpty(body)) return refusal('50006');
  const earlier = isTrue(body, 'enforce_nonce') ? withNonce(parts, channel, body) : undefined;
  if (earlier !== undefined) return { status: 200, body: earlier };
  const reference = fieldsAt(body, 'message_reference');
  const answered = parts.messages.find(textAt(reference, 'message_id'));
  const isAnswer = textAt(reference, 'message_id') !== '';
  if (isAnswer && answered === undefined && valueAt(reference, 'fail_if_not_exists') !== false) {
    return invalidForm(['message_reference: Unknown message']);
  }
  const { nonce } = body;
  const extra = {
    ...(nonce === undefined ? {} : { nonce }),
    ...(answered === undefined ? {} : referenceTo(answered)),
  };
  const type = answered === undefined ? MESSAGE.plain : MESSAGE.reply;
  const message = parts.messages.add(
    botMessage(parts.community, body, { channelId: channel.id, type, extra }),
  );
  parts.screen.add(seen(message, { via: 'post', user: channel.personId, body }));
  parts.announce(message);
  return { status: 200, body: message };
});

/** A message of the bot with the same nonce, from the last few minutes: here from ever. */
const withNonce = ({ messages, community }: Parts, channel: Channel, body: Fields): Fields | undefined => {
  const { nonce } = body;
  if (nonce === undefined) return undefined;
  return messages
    .history(channel.id)
    .find((message) => valueAt(message, 'nonce') === nonce && isOwn(message, community));
};

const isOwn = (message: Fields, { bot }: Community): boolean =>
  textAt(fieldsAt(message, 'author'), 'id') === bot.id;

const MOST = 100;

/** Newest first; nothing for whoever may not read the history. https://discord.com/developers/docs/resources/message#get-channel-messages */
export const listMessages: ChannelAnswer = withChannel(({ messages }, channel, { query }) => {
  if (!mayBot(channel, 'readHistory')) return { status: 200, body: [] };
  const limit = Math.min(Number(query.get('limit') ?? 50), MOST);
  const before = BigInt(query.get('before') ?? '0');
  const after = BigInt(query.get('after') ?? '0');
  const asked = messages
    .history(channel.id)
    .map((message) => ({ message, id: BigInt(textAt(message, 'id')) }))
    .filter(({ id }) => (before === 0n || id < before) && id > after);
  const page = after > 0n ? asked.slice(-limit) : asked.slice(0, limit);
  return { status: 200, body: page.map(({ message }) => message) };
});

/** `use` is given a message of the channel. */
const withMessage = (use: (parts: Parts, message: Fields, body: Fields) => HttpAnswer): ChannelAnswer =>
  withChannel((parts, { id }, { params, body }) => {
    const message = parts.messages.find(params.message_id ?? '');
    const isThere = message !== undefined && textAt(message, 'channel_id') === id;
    return isThere && parts.messages.audienceOf(textAt(message, 'id')) === ''
      ? use(parts, message, body)
      : refusal('10008');
  });

/** https://discord.com/developers/docs/resources/channel#start-thread-from-message */
export const startThread: ChannelAnswer = withMessage(({ community }, message, body) => {
  const channel = community.channel(textAt(message, 'channel_id'));
  if (!mayBot(channel, 'createThreads')) return refusal('50013');
  const id = textAt(message, 'id');
  if (community.channels.some((one) => one.id === id)) return refusal('160004');
  const thread = community.startThread(channel, { id, name: textAt(body, 'name') });
  return { status: 201, body: channelObject(thread, community) };
});

export const getMessage: ChannelAnswer = withMessage((_, message) => ({ status: 200, body: message }));

export const editMessage: ChannelAnswer = withMessage((parts, message, body) => {
  if (!isOwn(message, parts.community)) return refusal('403');
  if (isEmpty({ ...message, ...body })) return refusal('50006');
  const changed = parts.messages.replace(editedMessage(message, body, parts.community));
  parts.screen.add(seen(changed, { via: 'message.edit', replaces: textAt(message, 'id'), body }));
  return { status: 200, body: changed };
});

export const deleteMessage: ChannelAnswer = withMessage((parts, message) => {
  if (!isOwn(message, parts.community)) return refusal('50013');
  parts.messages.remove(textAt(message, 'id'));
  const removed = { via: 'message.delete', replaces: textAt(message, 'id'), isRemoval: true } as const;
  parts.screen.add(seen(message, removed));
  return { status: 204 };
});
