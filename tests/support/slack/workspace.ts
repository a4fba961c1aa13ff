/**
 * The workspace behind the front: people, channels and messages, kept by `emulate`. It makes ids of its own for people
 * and channels, so they are looked up by name; it lets nobody but members see a private channel, so the bot is a member
 * of every channel here, and the front decides where Slack would have let it in.
 */
import { createEmulator } from 'emulate';
import { type Fields, fieldsAt, listAt, parseFields, textAt } from '../fields.ts';

export interface ChannelPlan {
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Whether the bot was invited; true by default. */
  readonly hasBot?: boolean;
  readonly isArchived?: boolean;
}

export interface WorkspacePlan {
  /** Names of people; the first does what a test leaves open. */
  readonly people: readonly string[];
  /** Those of them who are admins of the workspace; nobody when left out. */
  readonly admins?: readonly string[] | undefined;
  readonly channels: readonly ChannelPlan[];
  readonly botToken: string;
  /** Scopes of the bot token, enforced; every scope when left out. */
  readonly scopes?: readonly string[] | undefined;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their conversation with the bot. */
  readonly im: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly hasBot: boolean;
}

export interface Workspace {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  /** By name or id; throws for somebody who is not there. */
  readonly person: (nameOrId: string) => Person;
  /** By name, with or without #, or id; throws for one that is not there. */
  readonly channel: (nameOrId: string) => Channel;
  /** Somebody invites the bot into a channel. */
  readonly inviteBot: (nameOrId: string) => void;
  /** A Web API call as the bot with its own token and scopes. */
  readonly asApp: (method: string, body: Fields) => Promise<Fields>;
  /** A call that Slack makes for itself, or that a person makes in their client. */
  readonly as: (who: 'slack' | Person, method: string, body: Fields) => Promise<Fields>;
  readonly close: () => Promise<void>;
}

export const BOT = { appId: 'A0WHOSAID', botId: 'B0WHOSAID', userId: 'U0WHOSAID', name: 'who-said' } as const;
export const TEAM = { id: 'T000000001', domain: 'harbour', name: 'The Harbour' } as const;

const OWN_TOKEN = 'xoxb-slack-itself';
const tokenOf = (name: string): string => `xoxp-${name}`;

export const openWorkspace = async (plan: WorkspacePlan): Promise<Workspace> => {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    hostname: '127.0.0.1',
    seed: { slack: seedOf(plan) },
  });
  // The emulator calls itself localhost, which may be ::1, where it does not listen.
  const base = emulator.url.replace('localhost', '127.0.0.1');
  const call = async (token: string, method: string, body: Fields): Promise<Fields> => {
    const response = await fetch(`${base}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = parseFields(await response.text());
    // The emulator answers a method that it lacks with a 404; Slack does so inside of a 200.
    return response.status === 404 || answer === null ? unknownMethod(method) : answer;
  };
  const asSlack = (method: string, body: Fields): Promise<Fields> => call(OWN_TOKEN, method, body);

  const members = listAt(await asSlack('users.list', { limit: 1000 }), 'members');
  const people = await Promise.all(
    plan.people.map(async (name): Promise<Person> => {
      const opened = await call(tokenOf(name), 'conversations.open', { users: BOT.userId });
      return { id: idOf(members, name), name, im: textAt(fieldsAt(opened, 'channel'), 'id') };
    }),
  );
  const [first = ''] = plan.people;
  const listed = await call(tokenOf(first), 'conversations.list', {
    types: 'public_channel,private_channel',
  });
  const channels = await Promise.all(
    plan.channels.map(
      async ({ name, isPrivate = false, hasBot = true, isArchived = false }): Promise<Channel> => {
        const id = idOf(listAt(listed, 'channels'), name);
        await call(tokenOf(first), 'conversations.invite', { channel: id, users: BOT.userId });
        if (isArchived) await call(tokenOf(first), 'conversations.archive', { channel: id });
        return { id, name, kind: isPrivate ? 'private' : 'public', hasBot };
      },
    ),
  );
  const ims = people.map(({ im }): Channel => ({ id: im, name: 'directmessage', kind: 'im', hasBot: true }));
  const all = [...channels, ...ims];
  const channel = (nameOrId: string): Channel => {
    const wanted = nameOrId.replace(/^#/, '');
    return only(
      all.find(({ id, name }) => id === wanted || name === wanted),
      `channel ${nameOrId}`,
    );
  };
  return {
    people,
    channels: all,
    person: (nameOrId) =>
      only(
        people.find(({ id, name }) => id === nameOrId || name === nameOrId),
        `person ${nameOrId}`,
      ),
    channel,
    inviteBot: (nameOrId) => {
      const found = channel(nameOrId);
      all[all.indexOf(found)] = { ...found, hasBot: true };
    },
    asApp: (method, body) => call(plan.botToken, method, body),
    as: (who, method, body) =>
      who === 'slack' ? asSlack(method, body) : call(tokenOf(who.name), method, body),
    close: () => emulator.close(),
  };
};

const seedOf = ({ people, admins = [], channels, botToken, scopes }: WorkspacePlan): Fields => {
  const bot = {
    type: 'bot',
    user_id: BOT.userId,
    app_id: BOT.appId,
    bot_id: BOT.botId,
    bot_user_id: BOT.userId,
  };
  return {
    team: { name: TEAM.name, domain: TEAM.domain },
    users: people.map((name) => ({ name, real_name: name, is_admin: admins.includes(name) })),
    channels: channels.map(({ name, isPrivate = false }) => ({ name, is_private: isPrivate })),
    oauth_apps: [
      {
        app_id: BOT.appId,
        client_id: 'client',
        client_secret: 'secret',
        name: BOT.name,
        redirect_uris: [],
        bot_id: BOT.botId,
        bot_user_id: BOT.userId,
        bot_name: BOT.name,
      },
    ],
    tokens: [
      { ...bot, token: botToken, ...(scopes === undefined ? {} : { scopes }) },
      { ...bot, token: OWN_TOKEN },
      ...people.map((name) => ({ token: tokenOf(name), user: name })),
    ],
    strict_scopes: scopes !== undefined,
  };
};

const unknownMethod = (method: string): Fields => ({
  ok: false,
  error: 'unknown_method',
  req_method: method,
});

const idOf = (listed: readonly Fields[], name: string): string =>
  only(textAt(listed.find((one) => textAt(one, 'name') === name) ?? {}, 'id') || undefined, name);

const only = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`there is no ${what} in this workspace`);
  return found;
};
