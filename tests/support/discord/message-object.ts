/** Messages as Discord writes them down. https://discord.com/developers/docs/resources/message#message-object */
import { type Fields, fieldsAt, isTrue, listAt, textAt, valueAt } from '../fields.ts';
import { type Channel, type Community, isInGuild, type Person } from './community.ts';
import { botObject, memberOfMessage, userObject } from './objects.ts';
import { MESSAGE, SENDABLE_FLAGS } from './protocol.ts';
import { nextSnowflake } from './snowflake.ts';

/** What a message of the bot says besides what it sent, such as the interaction that it answers. */
export interface Known {
  readonly channelId: string;
  readonly type?: number;
  readonly flags?: number;
  readonly extra?: Fields;
}

/** A message of the bot, from the body that it sent. */
export const botMessage = (community: Community, body: Fields, known: Known): Fields => ({
  ...frame(known.channelId),
  type: known.type ?? MESSAGE.plain,
  application_id: community.bot.id,
  author: botObject(community),
  flags: known.flags ?? sentFlags(body),
  ...wordsOf(body),
  ...pingsOf(body, community),
  ...known.extra,
});

/** The same message with what an edit gives; null takes away. */
export const editedMessage = (message: Fields, body: Fields, community: Community): Fields => ({
  ...message,
  ...wordsOf({ ...message, ...body }),
  ...pingsOf({ ...message, ...body }, community),
  edited_timestamp: timestamp(),
});

/** What a person writes. */
export interface Writing {
  readonly person: Person;
  readonly channel: Channel;
  readonly content: string;
  /** The message that it answers. */
  readonly replyTo?: Fields | undefined;
}

/** As GET /channels/:id/messages tells it; the gateway adds to it where it was written: `placeOf`. */
export const personMessage = (
  { person, channel, content, replyTo }: Writing,
  community: Community,
): Fields => ({
  ...frame(channel.id),
  type: replyTo === undefined ? MESSAGE.plain : MESSAGE.reply,
  author: userObject(person),
  flags: 0,
  ...wordsOf({ content }),
  mentions: [
    ...(content.includes(`<@${community.bot.id}>`) ? [botObject(community)] : []),
    ...mentioned(content, community),
  ],
  mention_everyone: false,
  ...(replyTo === undefined ? {} : referenceTo(replyTo)),
});

export const placeOf = (channel: Channel, { guild }: Community): Fields =>
  isInGuild(channel)
    ? { guild_id: guild.id, member: memberOfMessage(), channel_type: channel.kind === 'thread' ? 11 : 0 }
    : { channel_type: 1 };

/** Of a message that answers another. */
export const referenceTo = (message: Fields): Fields => ({
  message_reference: {
    type: 0,
    channel_id: textAt(message, 'channel_id'),
    message_id: textAt(message, 'id'),
  },
  referenced_message: message,
});

const frame = (channelId: string): Fields => ({
  id: nextSnowflake(),
  channel_id: channelId,
  timestamp: timestamp(),
  edited_timestamp: null,
  tts: false,
  pinned: false,
  mention_roles: [],
});

/** Of the files that came with it; a message that is edited without any keeps those it has. */
const attachmentsOf = (body: Fields): readonly Fields[] => {
  const files = listAt(body, 'files');
  if (files.length === 0) return listAt(body, 'attachments');
  return files.map((file, at) => {
    const told = listAt(body, 'attachments').find(({ id }) => String(id) === String(at)) ?? {};
    const name = textAt(file, 'name');
    const url = `https://cdn.discord.example/${name}`;
    return {
      id: nextSnowflake(),
      filename: name,
      description: textAt(told, 'description'),
      content_type: textAt(file, 'type'),
      size: valueAt(file, 'size'),
      url,
      proxy_url: url,
    };
  });
};

const wordsOf = (body: Fields): Fields => ({
  content: textAt(body, 'content'),
  embeds: listAt(body, 'embeds').map((embed) => ({ ...embed, type: 'rich' })),
  components: numbered(listAt(body, 'components')),
  attachments: attachmentsOf(body),
});

/** Discord gives every component a number of its own within the message. */
const numbered = (rows: readonly Fields[]): readonly Fields[] => {
  let last = 0;
  return rows.map((row) => {
    last += 1;
    const id = last;
    const components = listAt(row, 'components').map((one) => {
      last += 1;
      return { ...one, id: last };
    });
    return { ...row, id, components };
  });
};

const sentFlags = ({ flags }: Fields): number => (typeof flags === 'number' ? flags & SENDABLE_FLAGS : 0);

/** Whom a message of the bot pings: https://discord.com/developers/docs/resources/message#allowed-mentions-object */
const pingsOf = (body: Fields, community: Community): Fields => {
  const content = textAt(body, 'content');
  const allowed = fieldsAt(body, 'allowed_mentions');
  const isFree =
    valueAt(body, 'allowed_mentions') === undefined || valueAt(body, 'allowed_mentions') === null;
  const parse = wordsAt(allowed, 'parse');
  const users = wordsAt(allowed, 'users');
  return {
    mentions: mentioned(content, community).filter(
      ({ id }) => isFree || parse.includes('users') || users.includes(id),
    ),
    mention_everyone: /@(?:everyone|here)\b/.test(content) && (isFree || parse.includes('everyone')),
    ...(isTrue(body, 'tts') ? { tts: true } : {}),
  };
};

const mentioned = (content: string, { people }: Community) =>
  people.filter(({ id }) => new RegExp(`<@!?${id}>`).test(content)).map(userObject);

const wordsAt = (fields: Fields, name: string): readonly unknown[] => {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
};

const timestamp = (): string => new Date().toISOString().replace('Z', '000+00:00');
