/** Which requests the stand-in understands, each under a short name. Paths are spelled as in Discord's reference. */

interface RoutePlan {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** Its token is in the path: the bot's own is not asked for. */
  readonly isOpen?: true;
}

const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';
const GLOBAL = '/applications/{application_id}/commands';
const GUILD = '/applications/{application_id}/guilds/{guild_id}/commands';
const MESSAGES = '/channels/{channel_id}/messages';
const SERVER = '/guilds/{guild_id}';

const ROUTES = {
  gateway: { method: 'GET', path: '/gateway/bot' },
  me: { method: 'GET', path: '/users/@me' },
  'me.edit': { method: 'PATCH', path: '/users/@me' },
  application: { method: 'GET', path: '/applications/@me' },
  'application.edit': { method: 'PATCH', path: '/applications/@me' },
  'commands.get': { method: 'GET', path: GLOBAL },
  'commands.put': { method: 'PUT', path: GLOBAL },
  'guild-commands.get': { method: 'GET', path: GUILD },
  'guild-commands.put': { method: 'PUT', path: GUILD },
  callback: {
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    isOpen: true,
  },
  followup: { method: 'POST', path: WEBHOOK, isOpen: true },
  'original.get': { method: 'GET', path: `${WEBHOOK}/messages/@original`, isOpen: true },
  'original.edit': { method: 'PATCH', path: `${WEBHOOK}/messages/@original`, isOpen: true },
  'original.delete': { method: 'DELETE', path: `${WEBHOOK}/messages/@original`, isOpen: true },
  'followup.get': { method: 'GET', path: `${WEBHOOK}/messages/{message_id}`, isOpen: true },
  'followup.edit': { method: 'PATCH', path: `${WEBHOOK}/messages/{message_id}`, isOpen: true },
  'followup.delete': { method: 'DELETE', path: `${WEBHOOK}/messages/{message_id}`, isOpen: true },
  channel: { method: 'GET', path: '/channels/{channel_id}' },
  messages: { method: 'GET', path: MESSAGES },
  post: { method: 'POST', path: MESSAGES },
  message: { method: 'GET', path: `${MESSAGES}/{message_id}` },
  'message.edit': { method: 'PATCH', path: `${MESSAGES}/{message_id}` },
  'message.delete': { method: 'DELETE', path: `${MESSAGES}/{message_id}` },
  'thread.start': { method: 'POST', path: `${MESSAGES}/{message_id}/threads` },
  member: { method: 'GET', path: `${SERVER}/members/{user_id}` },
  roles: { method: 'GET', path: `${SERVER}/roles` },
  typing: { method: 'POST', path: '/channels/{channel_id}/typing' },
  'dm.open': { method: 'POST', path: '/users/@me/channels' },
} as const satisfies Readonly<Record<string, RoutePlan>>;

export type RouteName = keyof typeof ROUTES;

export interface Route extends RoutePlan {
  readonly name: RouteName;
}

type ParamName =
  | 'application_id'
  | 'channel_id'
  | 'guild_id'
  | 'interaction_id'
  | 'interaction_token'
  | 'message_id'
  | 'user_id'
  | 'webhook_id'
  | 'webhook_token';

/** What stands in the path for each `{name}`. */
export type Params = Readonly<Partial<Record<ParamName, string>>>;

export interface Match {
  readonly route: Route;
  readonly params: Params;
}

const isName = (name: string): name is RouteName => name in ROUTES;

const PATTERNS = Object.keys(ROUTES)
  .filter(isName)
  .map((name) => {
    const route: Route = { ...ROUTES[name], name };
    return {
      route,
      pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    };
  });

/** Undefined for what Discord, or the stand-in, does not have; the first of several is the more exact. */
export const matchRoute = (method: string, path: string): Match | undefined => {
  for (const { route, pattern } of PATTERNS) {
    const found = route.method === method ? pattern.exec(path) : null;
    if (found !== null) return { route, params: { ...found.groups } };
  }
  return undefined;
};
