/** What the bot may do in a channel, as Discord works it out: https://discord.com/developers/docs/topics/permissions#permission-overwrites */
import { type ChannelType, PermissionFlagsBits, Routes } from 'discord.js';
import { z } from 'zod';
import type { Call } from './call.ts';

const BITS = z.string().transform(BigInt);
const OVERWRITE = z.object({ id: z.string(), allow: BITS, deny: BITS });
const CHANNEL = z.object({
  type: z.custom<ChannelType>((type) => typeof type === 'number'),
  guild_id: z.string().optional(),
  parent_id: z.string().nullish(),
  permission_overwrites: z.array(OVERWRITE).optional(),
});
const ROLE = z.object({ id: z.string(), permissions: BITS, mentionable: z.boolean() });
const MEMBER = z.object({ roles: z.array(z.string()) });
const USER = z.object({ id: z.string() });

type Overwrite = z.infer<typeof OVERWRITE>;
type Role = z.infer<typeof ROLE>;

const EVERYTHING = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

export interface ChannelAccess {
  readonly type: ChannelType;
  readonly permissions: bigint;
  /** Of the server; none in a conversation outside of one. */
  readonly roles: readonly Pick<Role, 'id' | 'mentionable'>[];
}

/** Rejects as the client does, and with a ZodError when Discord answers something else. */
export async function readChannelAccess(call: Call, id: string): Promise<ChannelAccess> {
  const channel = CHANNEL.parse(await read(call, Routes.channel(id)));
  const { type, guild_id: guild } = channel;
  if (guild === undefined) return { type, permissions: EVERYTHING, roles: [] };
  const me = USER.parse(await read(call, Routes.user()));
  const [member, roles, overwrites] = await Promise.all([
    read(call, Routes.guildMember(guild, me.id)).then((found) => MEMBER.parse(found)),
    read(call, Routes.guildRoles(guild)).then((found) => z.array(ROLE).parse(found)),
    overwritesOf(call, channel),
  ]);
  // The role that everybody has bears the id of the server.
  const own = roles.filter((role) => role.id === guild || member.roles.includes(role.id));
  return { type, roles, permissions: combine({ guild, me: me.id, own, overwrites }) };
}

const read = ({ rest, signal }: Call, route: `/${string}`): Promise<unknown> => rest.get(route, { signal });

/** A thread has none of its own: those of its channel count. */
async function overwritesOf(call: Call, channel: z.infer<typeof CHANNEL>): Promise<readonly Overwrite[]> {
  const { permission_overwrites: own, parent_id: parent } = channel;
  if (own !== undefined || parent === undefined || parent === null) return own ?? [];
  return CHANNEL.parse(await read(call, Routes.channel(parent))).permission_overwrites ?? [];
}

interface Given {
  readonly guild: string;
  readonly me: string;
  readonly own: readonly Role[];
  readonly overwrites: readonly Overwrite[];
}

/** First those for everybody, then those of all roles together, then those for the bot alone. */
function combine({ guild, me, own, overwrites }: Given): bigint {
  const base = own.reduce((all, { permissions }) => all | permissions, 0n);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return EVERYTHING;
  const roles = new Set(own.map(({ id }) => id).filter((id) => id !== guild));
  const steps = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id }) => roles.has(id)),
    overwrites.filter(({ id }) => id === me),
  ];
  return steps.reduce(apply, base);
}

function apply(permissions: bigint, overwrites: readonly Overwrite[]): bigint {
  const denied = overwrites.reduce((all, { deny }) => all | deny, 0n);
  const allowed = overwrites.reduce((all, { allow }) => all | allow, 0n);
  return (permissions & ~denied) | allowed;
}
