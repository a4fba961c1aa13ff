/** Who asks, for the few commands that do not answer everybody alike. */
import {
  type BaseInteraction,
  type Message,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Asker } from '../../core/asker.ts';

/** Discord tells with every gesture what its maker may do there. */
export const whoAsks = ({ channelId, user, memberPermissions }: BaseInteraction): Asker => ({
  channel: channelId === null ? null : `discord:${channelId}`,
  name: `discord:${user.id}`,
  isAdmin: async () => isManager(memberPermissions),
});

/** Of a message only what is known of the roles of its author can tell. */
export const whoWrote = ({ channelId, author, member }: Message): Asker => ({
  channel: `discord:${channelId}`,
  name: `discord:${author.id}`,
  isAdmin: async () => isManager(member?.permissions ?? null),
});

/** Those who may manage the server are its admins. */
const isManager = (permissions: Readonly<PermissionsBitField> | null): boolean =>
  permissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
