/** People, channels and the server as Discord writes them down: https://discord.com/developers/docs/resources/user and so on. */
import type {
  APIGuildMember,
  APIInteractionGuildMember,
  APIRole,
  APIUser,
  GatewayGuildCreateDispatchData,
} from 'discord.js';
import {
  BOT_PERMISSIONS,
  botPermissionsIn,
  type Channel,
  type Community,
  isInGuild,
  type Person,
  permissionsOf,
} from './community.ts';
import { CHANNEL, PERMISSION } from './protocol.ts';

/** Enumerations as the plain words and numbers that go over the wire. */
export type Wire<T> = T extends string
  ? `${T}`
  : T extends number
    ? number
    : T extends object
      ? { readonly [K in keyof T]: Wire<T[K]> }
      : T;

const JOINED_AT = '2026-11-01T08:00:00.000000+00:00';
const LOCALE = 'en-GB';

const user = (known: Pick<APIUser, 'id' | 'username' | 'global_name'>) => ({
  ...known,
  discriminator: '0',
  avatar: null,
  avatar_decoration_data: null,
  collectibles: null,
  primary_guild: null,
  public_flags: 0,
  flags: 0,
});

export const userObject = ({ id, name }: Person) =>
  ({ ...user({ id, username: name, global_name: capitalised(name) }) }) satisfies Wire<APIUser>;

export const botObject = ({ bot }: Community) =>
  ({
    ...user({ id: bot.id, username: bot.name, global_name: null }),
    bot: true,
  }) satisfies Wire<APIUser>;

/** As READY and GET /users/@me tell it. */
export const ownObject = (community: Community) => ({
  ...botObject(community),
  verified: true,
  mfa_enabled: false,
  email: null,
  locale: 'en-US',
  banner: null,
  accent_color: null,
});

const member = () =>
  ({
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED_AT,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  }) satisfies Omit<Wire<APIGuildMember>, 'user'>;

/** As a message carries it: without its user. */
export const memberOfMessage = member;

/** As an interaction carries it. */
export const memberObject = (person: Person) =>
  ({
    ...member(),
    user: userObject(person),
    permissions: String(permissionsOf(person)),
  }) satisfies Wire<APIInteractionGuildMember>;

/** In full, as GET /channels/:id and GUILD_CREATE tell it; the latter leaves out the server. */
export const channelObject = (channel: Channel, community: Community) => {
  const common = {
    id: channel.id,
    type: CHANNEL[channel.kind],
    flags: 0,
    last_message_id: null,
  };
  if (!isInGuild(channel)) {
    return { ...common, recipients: [userObject(community.person(channel.personId))] };
  }
  return { ...common, guild_id: community.guild.id, name: channel.name, ...placeOf(channel, community) };
};

/** As an interaction carries it. */
export const partialChannel = (channel: Channel, community: Community) => ({
  ...channelObject(channel, community),
  ...(isInGuild(channel) ? { permissions: String(botPermissionsIn(channel)) } : {}),
});

const placeOf = (channel: Channel, { guild, bot, channels }: Community) =>
  channel.kind === 'thread'
    ? {
        parent_id: channel.parentId,
        owner_id: bot.id,
        message_count: 0,
        member_count: 1,
        total_message_sent: 0,
        rate_limit_per_user: 0,
        thread_metadata: {
          archived: false,
          auto_archive_duration: 1440,
          archive_timestamp: JOINED_AT,
          locked: false,
        },
      }
    : {
        parent_id: null,
        position: channels.indexOf(channel),
        nsfw: false,
        topic: null,
        rate_limit_per_user: 0,
        permission_overwrites: overwritesOf(channel, guild.id, bot.id),
      };

/** Where the bot may not look or speak, its own overwrite says so. */
const overwritesOf = (channel: Channel, guildId: string, botId: string) => {
  const denied = BOT_PERMISSIONS & ~botPermissionsIn(channel);
  const none = { id: guildId, type: 0, allow: '0', deny: '0' };
  return denied === 0n ? [none] : [none, { id: botId, type: 1, allow: '0', deny: String(denied) }];
};

/** The bot, as GET /guilds/:id/members/:id tells it. */
export const botMemberObject = (community: Community) => ({
  ...member(),
  banner: null,
  roles: [community.botRole.id],
  user: botObject(community),
});

/** The server with its channels; of its people only the bot, as without the privileged intent. */
export const guildObject = (community: Community) => {
  const { guild, people, channels } = community;
  const inGuild = channels.filter(isInGuild).map((channel) => channelObject(channel, community));
  return {
    id: guild.id,
    name: guild.name,
    ...GUILD,
    owner_id: people[0]?.id ?? community.bot.id,
    roles: rolesOf(community),
    joined_at: JOINED_AT,
    member_count: people.length + 1,
    members: [botMemberObject(community)],
    channels: inGuild.filter(({ type }) => type !== CHANNEL.thread),
    threads: inGuild.filter(({ type }) => type === CHANNEL.thread),
  } satisfies Wire<Omit<GatewayGuildCreateDispatchData, 'channels' | 'threads'>> & Channels;
};

/** Checked by whoever reads them: TypeScript would have to try every kind of channel there is. */
interface Channels {
  readonly channels: readonly object[];
  readonly threads: readonly object[];
}

const GUILD = {
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  nsfw: false,
  hub_type: null,
  incidents_data: null,
  emojis: [],
  stickers: [],
  features: [],
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: LOCALE,
  large: false,
  unavailable: false,
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
} as const;

/** As GET /guilds/:id/roles tells them. */
export const rolesOf = ({ guild, botRole }: Community) => [
  role({
    id: guild.id,
    name: '@everyone',
    permissions: String(PERMISSION.viewChannel | PERMISSION.sendMessages | PERMISSION.useCommands),
  }),
  role({ ...botRole, permissions: String(BOT_PERMISSIONS) }),
];

const role = (known: Pick<APIRole, 'id' | 'name' | 'permissions'>) =>
  ({
    ...known,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  }) satisfies Wire<APIRole>;

const capitalised = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
