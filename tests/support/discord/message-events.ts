/** Messages as the bot is told of them: MESSAGE_CREATE, with their words only where it may read them. */
import { type Fields, fieldsAt, listAt, textAt } from '../fields.ts';
import { type Channel, type Community, isInGuild } from './community.ts';
import type { Outgoing } from './gateway.ts';
import type { Session } from './gateway-session.ts';
import { placeOf } from './message-object.ts';
import { INTENT } from './protocol.ts';
import { shardOf } from './snowflake.ts';

/** Conversations outside of servers belong to the first shard. */
export const shardFor =
  (channel: Channel, { guild }: Community) =>
  (shards: number): number =>
    isInGuild(channel) ? shardOf(guild.id, shards) : 0;

export const messageCreated = (message: Fields, channel: Channel, community: Community): Outgoing => {
  const intent = isInGuild(channel) ? INTENT.guildMessages : INTENT.directMessages;
  const data = { ...message, ...placeOf(channel, community) };
  const isReadable = !isInGuild(channel) || concernsBot(message, community);
  const mayRead = (session: Session): boolean => isReadable || session.has(INTENT.messageContent);
  return {
    event: 'MESSAGE_CREATE',
    shard: shardFor(channel, community),
    dataFor: (session) => {
      if (!channel.hasBot || !session.has(intent)) return null;
      return mayRead(session) ? data : { ...data, ...WITHOUT_WORDS };
    },
  };
};

/** https://discord.com/developers/docs/events/gateway#message-content-intent */
const WITHOUT_WORDS = { content: '', embeds: [], attachments: [], components: [] };

const concernsBot = (message: Fields, { bot }: Community): boolean =>
  textAt(fieldsAt(message, 'author'), 'id') === bot.id ||
  listAt(message, 'mentions').some((user) => textAt(user, 'id') === bot.id);
