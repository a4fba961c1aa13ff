/** Discord's answer to each request that is as it should be. */
import { type Fields, listAt, textAt } from '../fields.ts';
import {
  deleteMessage,
  editMessage,
  getChannel,
  getMessage,
  listMessages,
  postMessage,
  startThread,
  startTyping,
} from './channel-messages.ts';
import { commandComplaints } from './command-rules.ts';
import type { Community } from './community.ts';
import type { GatewayInformation } from './gateway-information.ts';
import { botMemberObject, botObject, channelObject, ownObject, rolesOf, userObject } from './objects.ts';
import { type HttpAnswer, invalidForm, refusal } from './problem.ts';
import { type Registry, type Scope, withoutTranslations } from './registry.ts';
import { answerCallback, type Parts } from './respond.ts';
import type { Params, RouteName } from './routes.ts';
import { deleteAnswer, editAnswer, followUp, getAnswer } from './webhook-messages.ts';

export interface AnswersOptions extends Parts {
  readonly registry: Registry;
  readonly gateway: GatewayInformation;
  /** Where the gateway listens. */
  readonly gatewayAddress: () => string;
}

export interface Call {
  readonly params: Params;
  readonly query: URLSearchParams;
  /** An object; for a list of commands, the list under `commands`. */
  readonly body: Fields;
}

type Answer = (options: AnswersOptions, call: Call) => HttpAnswer;

export const answerRoute = (route: RouteName, options: AnswersOptions, call: Call): HttpAnswer =>
  ANSWERS[route](options, call);

const ok = (body: Fields | readonly Fields[]): HttpAnswer => ({ status: 200, body });

const getCommands =
  (scope: Scope): Answer =>
  ({ registry, community }, { params, query }) => {
    if (!isPlace(scope, community, params)) return refusal('50001');
    const all = registry.list(scope);
    return ok(query.get('with_localizations') === 'true' ? all : all.map(withoutTranslations));
  };

const putCommands =
  (scope: Scope): Answer =>
  ({ registry, community }, { params, body }) => {
    if (!isPlace(scope, community, params)) return refusal('50001');
    const commands = listAt(body, 'commands');
    const complaints = commandComplaints(commands);
    return complaints.length > 0 ? invalidForm(complaints) : ok(registry.put(scope, commands));
  };

/** Commands of this app, in this server. */
const isPlace = (scope: Scope, { bot, guild }: Community, params: Params): boolean =>
  params.application_id === bot.id && (scope === 'global' || params.guild_id === guild.id);

const openDm: Answer = ({ community }, { body }) => {
  const person = community.people.find(({ id }) => id === textAt(body, 'recipient_id'));
  return person === undefined ? refusal('10013') : ok(channelObject(community.channel(person.dm), community));
};

const getMember: Answer = ({ community }, { params }) => {
  if (params.guild_id !== community.guild.id) return refusal('10004');
  return params.user_id === community.bot.id ? ok(botMemberObject(community)) : refusal('10007');
};

const getRoles: Answer = ({ community }, { params }) =>
  params.guild_id === community.guild.id ? ok(rolesOf(community)) : refusal('10004');

/** https://discord.com/developers/docs/resources/application */
const applicationOf = (community: Community): Fields => {
  const { bot, people } = community;
  const [owner] = people;
  return {
    id: bot.id,
    name: bot.name,
    icon: null,
    description: '',
    type: null,
    summary: '',
    bot: botObject(community),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { 0: {}, 1: {} },
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: owner === undefined ? botObject(community) : userObject(owner),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
};

const ANSWERS: Readonly<Record<RouteName, Answer>> = {
  gateway: ({ gateway, gatewayAddress }) => ok(gateway.told(gatewayAddress())),
  me: ({ community }) => ok(ownObject(community)),
  'me.edit': ({ community }) => ok(ownObject(community)),
  application: ({ community }) => ok(applicationOf(community)),
  'application.edit': ({ community }) => ok(applicationOf(community)),
  'commands.get': getCommands('global'),
  'commands.put': putCommands('global'),
  'guild-commands.get': getCommands('guild'),
  'guild-commands.put': putCommands('guild'),
  callback: answerCallback,
  followup: followUp,
  'original.get': getAnswer,
  'original.edit': editAnswer,
  'original.delete': deleteAnswer,
  'followup.get': getAnswer,
  'followup.edit': editAnswer,
  'followup.delete': deleteAnswer,
  channel: getChannel,
  messages: listMessages,
  post: postMessage,
  message: getMessage,
  'message.edit': editMessage,
  'message.delete': deleteMessage,
  'thread.start': startThread,
  member: getMember,
  roles: getRoles,
  typing: startTyping,
  'dm.open': openDm,
};
