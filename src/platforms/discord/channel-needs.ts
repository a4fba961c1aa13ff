/** What a digest needs of its channel, against what the bot may do there. */
import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { LiveChannel } from '../../core/live-check.ts';
import { channelKindFinding, mentionFinding, permissionFinding } from '../../core/live-findings.ts';
import type { Finding } from '../../core/setting-finding.ts';
import type { ChannelAccess } from './channel-access.ts';

/** By the names that Discord shows: https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const NAMES = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  EmbedLinks: 'Embed Links',
  ReadMessageHistory: 'Read Message History',
  CreatePublicThreads: 'Create Public Threads',
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, string>>;

type Need = keyof typeof NAMES;

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);
/** A message in one of these can begin a thread. */
const WITH_THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
]);
const WITH_MESSAGES: ReadonlySet<ChannelType> = new Set([
  ...THREADS,
  ...WITH_THREADS,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.DM,
  ChannelType.GroupDM,
]);

/** None when everything that the digest does can be done. */
export function accessFindings(channel: LiveChannel, access: ChannelAccess): readonly Finding[] {
  const { type, permissions } = access;
  if (!WITH_MESSAGES.has(type)) return [channelKindFinding(channel, 'messages')];
  const lacking = needsOf(channel, type).filter((need) => (permissions & PermissionFlagsBits[need]) === 0n);
  const names = lacking.map((need) => NAMES[need]);
  return [
    ...(channel.thread && !WITH_THREADS.has(type) ? [channelKindFinding(channel, 'threads')] : []),
    ...(names.length === 0 ? [] : [permissionFinding(channel, names)]),
    ...(canNotify(channel, access) ? [] : [mentionFinding(channel)]),
  ];
}

const needsOf = ({ thread }: LiveChannel, type: ChannelType): readonly Need[] => [
  'ViewChannel',
  THREADS.has(type) ? 'SendMessagesInThreads' : 'SendMessages',
  'EmbedLinks',
  'ReadMessageHistory',
  ...(thread && WITH_THREADS.has(type) ? (['CreatePublicThreads', 'SendMessagesInThreads'] as const) : []),
];

/** A role that not everybody may mention is notified only by whoever may mention everyone. */
function canNotify({ mention }: LiveChannel, { permissions, roles }: ChannelAccess): boolean {
  if (mention === null || (permissions & PermissionFlagsBits.MentionEveryone) !== 0n) return true;
  return roles.some(({ id, mentionable }) => id === mention && mentionable);
}
