/** What a new session is told first. https://discord.com/developers/docs/events/gateway-events#ready */
import type { GatewayReadyDispatchData } from 'discord.js';
import type { Community } from './community.ts';
import type { Session } from './gateway-session.ts';
import { guildObject, ownObject, type Wire } from './objects.ts';
import { INTENT } from './protocol.ts';
import { shardOf } from './snowflake.ts';

/** The server follows on the shard that it belongs to. */
export const welcome = (session: Session, resumeAddress: string, community: Community): void => {
  const { guild, bot } = community;
  const isIts = shardOf(guild.id, session.shards) === session.shard;
  session.dispatch('READY', {
    ...NOTHING,
    v: 10,
    user: ownObject(community),
    guilds: isIts ? [{ id: guild.id, unavailable: true }] : [],
    session_id: session.id,
    resume_gateway_url: resumeAddress,
    shard: [session.shard, session.shards],
    application: { id: bot.id, flags: 0, flags_new: '0' },
  } satisfies Wire<GatewayReadyDispatchData>);
  if (isIts && session.has(INTENT.guilds)) session.dispatch('GUILD_CREATE', guildObject(community));
};

/** Told to every bot, and of no use to any. */
const NOTHING = {
  session_type: 'normal',
  private_channels: [],
  relationships: [],
  user_settings: {},
  presences: [],
  guild_join_requests: [],
  geo_ordered_rtc_regions: [],
  auth: {},
  _trace: [],
};
