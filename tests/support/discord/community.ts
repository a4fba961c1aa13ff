/** The people, the server and its channels. Ids are made anew for each stand-in, so they are looked up by name. */
import { type CHANNEL, PERMISSION } from './protocol.ts';
import { nextSnowflake } from './snowflake.ts';

export interface ChannelPlan {
  readonly name: string;
  /** Whether the bot may see it; true by default. */
  readonly hasBot?: boolean;
  /** Whether the bot may write in it; true by default. */
  readonly canSpeak?: boolean;
  /** What the bot may not do in it besides. */
  readonly lacks?: readonly (keyof typeof PERMISSION)[];
  /** Makes it a thread of the channel of this name. */
  readonly threadOf?: string;
}

export interface PersonPlan {
  readonly name: string;
  /** Whether they may manage the server. */
  readonly isAdmin?: boolean;
}

export interface CommunityPlan {
  readonly people: readonly (string | PersonPlan)[];
  readonly channels: readonly ChannelPlan[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isAdmin: boolean;
  /** Their conversation with the bot. */
  readonly dm: string;
  /** Their conversation with a friend, where the bot is not; they may use its commands there all the same. */
  readonly privateChannel: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: keyof typeof CHANNEL;
  /** Of the channel whose thread it is; empty otherwise. */
  readonly parentId: string;
  /** Who is in it, of a conversation outside the server; empty otherwise. */
  readonly personId: string;
  readonly hasBot: boolean;
  readonly canSpeak: boolean;
  readonly lacks: readonly (keyof typeof PERMISSION)[];
}

export interface Community {
  readonly bot: { readonly id: string; readonly name: string };
  readonly guild: { readonly id: string; readonly name: string };
  /** The role that Discord has made for the bot. */
  readonly botRole: { readonly id: string; readonly name: string };
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** By name or id; throws for somebody who is not there. */
  readonly person: (nameOrId: string) => Person;
  /** By name, with or without #, or id; throws for one that is not there. */
  readonly channel: (nameOrId: string) => Channel;
  /** A thread that hangs on a message has its id. */
  readonly startThread: (parent: Channel, thread: { readonly id: string; readonly name: string }) => Channel;
}

export const makeCommunity = (plan: CommunityPlan): Community => {
  const people = plan.people.map(makePerson);
  const named = new Map(plan.channels.map(({ name }) => [name, nextSnowflake()]));
  const channels = [
    ...plan.channels.map((one) => makeChannel(one, named)),
    ...people.flatMap(conversationsOf),
  ];
  return {
    bot: { id: nextSnowflake(), name: 'who-said' },
    guild: { id: nextSnowflake(), name: 'The Harbour' },
    botRole: { id: nextSnowflake(), name: 'who-said' },
    people,
    channels,
    person: (nameOrId) =>
      only(
        people.find(({ id, name }) => id === nameOrId || name === nameOrId),
        `person ${nameOrId}`,
      ),
    channel: (nameOrId) => {
      const wanted = nameOrId.replace(/^#/, '');
      return only(
        channels.find(({ id, name }) => id === wanted || name === wanted),
        `channel ${nameOrId}`,
      );
    },
    startThread: (parent, named) => {
      const thread: Channel = { ...parent, ...named, kind: 'thread', parentId: parent.id };
      channels.push(thread);
      return thread;
    },
  };
};

/** In the server. */
export const isInGuild = ({ kind }: Channel): boolean => kind === 'text' || kind === 'thread';

const MEMBER =
  PERMISSION.viewChannel |
  PERMISSION.sendMessages |
  PERMISSION.embedLinks |
  PERMISSION.attachFiles |
  PERMISSION.readHistory |
  PERMISSION.useCommands |
  PERMISSION.sendInThreads;

/** What a person may do everywhere in the server. */
export const permissionsOf = ({ isAdmin }: Person): bigint =>
  isAdmin ? MEMBER | PERMISSION.manageServer : MEMBER;

/** What the bot's role allows it everywhere in the server. */
export const BOT_PERMISSIONS = MEMBER | PERMISSION.createThreads;

/** What the bot may do in a channel. */
export const botPermissionsIn = ({ hasBot, canSpeak, lacks }: Channel): bigint => {
  if (!hasBot) return 0n;
  const most = canSpeak ? BOT_PERMISSIONS : PERMISSION.viewChannel | PERMISSION.readHistory;
  return most & ~lacks.reduce((all, name) => all | PERMISSION[name], 0n);
};

export const mayBot = (channel: Channel, what: keyof typeof PERMISSION): boolean =>
  (botPermissionsIn(channel) & PERMISSION[what]) !== 0n;

const makePerson = (plan: string | PersonPlan): Person => ({
  id: nextSnowflake(),
  isAdmin: false,
  dm: nextSnowflake(),
  privateChannel: nextSnowflake(),
  ...(typeof plan === 'string' ? { name: plan } : plan),
});

const makeChannel = (plan: ChannelPlan, ids: ReadonlyMap<string, string>): Channel => {
  const { name, hasBot = true, canSpeak = true, lacks = [], threadOf } = plan;
  return {
    id: ids.get(name) ?? '',
    name,
    kind: threadOf === undefined ? 'text' : 'thread',
    parentId: threadOf === undefined ? '' : only(ids.get(threadOf), `channel ${threadOf}`),
    personId: '',
    hasBot,
    canSpeak,
    lacks,
  };
};

const conversationsOf = ({ id, name, dm, privateChannel }: Person): readonly Channel[] => {
  const known = { parentId: '', personId: id, lacks: [] };
  return [
    { ...known, id: dm, name: `@${name}`, kind: 'dm', hasBot: true, canSpeak: true },
    {
      ...known,
      id: privateChannel,
      name: `friends of ${name}`,
      kind: 'groupDm',
      hasBot: false,
      canSpeak: false,
    },
  ];
};

const only = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`there is no ${what} in this community`);
  return found;
};
