/**
 * A stand-in for Discord on the loopback address: the gateway and the REST API for one bot in one server, and people who
 * do things there. https://discord.com/developers/docs
 */
import { createFaults, type FaultHandle } from '../faults.ts';
import { type Fields, fieldsAt, textAt, valueAt } from '../fields.ts';
import { type ChannelPlan, type Community, makeCommunity, type PersonPlan } from './community.ts';
import type { AwaitingFault, Fault, RestFault } from './faults.ts';
import { createGateway, type Sockets } from './gateway.ts';
import { createGatewayInformation, type SessionLimit } from './gateway-information.ts';
import type { Gesture } from './gesture.ts';
import { createInteractionGestures, type InteractionGestures } from './interaction-gestures.ts';
import { createInteractions } from './interactions.ts';
import { messageCreated } from './message-events.ts';
import { createMessageGestures, type MessageGestures } from './message-gestures.ts';
import { createMessageStore } from './messages.ts';
import { openApi } from './openapi.ts';
import { CALLBACK, PRIVILEGED } from './protocol.ts';
import { createRateLimits, type RateLimit } from './rate-limits.ts';
import { createRegistry, type Scope } from './registry.ts';
import { type AnswersOptions, answerRoute } from './rest-answers.ts';
import { type RestRequest, startRestServer } from './rest-server.ts';
import type { RouteName } from './routes.ts';
import { createScreen, type Seen } from './screen.ts';
import { welcome } from './welcome.ts';

export interface DiscordOptions {
  /** The first does what a test leaves open. */
  readonly people?: readonly (string | PersonPlan)[];
  /** The first is where a test leaves it open. */
  readonly channels?: readonly ChannelPlan[];
  /** How long every wait lasts, in milliseconds. */
  readonly patienceMs?: number;
  /** How often the bot is to send a heartbeat. */
  readonly heartbeatMs?: number;
  /** How many shards Discord asks for. */
  readonly shards?: number;
  readonly sessionLimit?: Partial<SessionLimit>;
  /** Intents that the app may ask for; none of the privileged ones when left out. */
  readonly allowedIntents?: number;
  /** Of every route and channel; so roomy that nobody meets it when left out. */
  readonly rateLimit?: RateLimit;
  /** By which an acknowledgement is too late, in milliseconds. */
  readonly now?: () => number;
  /** Discord's description of its API, against which everything is held; the variable DISCORD_OPENAPI when left out. */
  readonly openApiPath?: string;
  /** Whether what the stand-in answers is held against it too: for tests of the stand-in itself. */
  readonly checksAnswers?: boolean;
  /** What is wrong with a message; it is then refused with 50035, and `close` rejects. */
  readonly check?: (body: Fields, via: RouteName) => readonly string[];
}

export interface DiscordStandIn extends InteractionGestures, MessageGestures {
  /** For `rest: { api }`; the version comes after it. */
  readonly apiUrl: string;
  readonly token: string;
  readonly community: Community;
  readonly sockets: Sockets;
  readonly redeliver: (gesture: Gesture) => Gesture;
  readonly fail: (fault: Fault) => FaultHandle;
  /** Every request of the bot, or those of one route. */
  readonly requests: (route?: RouteName) => readonly RestRequest[];
  /** Settles with the first requests of a route, once there are so many. */
  readonly untilRequests: (route: RouteName, count: number, ms?: number) => Promise<readonly RestRequest[]>;
  /** Everything that anybody has been shown. */
  readonly shown: () => readonly Seen[];
  /** What everybody sees in a channel now, newest first. */
  readonly history: (channel: string) => readonly Fields[];
  /** The registered commands in full. */
  readonly commands: (scope: Scope) => readonly Fields[];
  /** As if the bot had registered these at an earlier time. */
  readonly register: (scope: Scope, commands: readonly object[]) => void;
  readonly sessionLimit: () => SessionLimit;
  readonly changeSessionLimit: (limit: Partial<SessionLimit>) => void;
  /** As if fifteen minutes had gone by for every interaction up to now. */
  readonly expireInteractions: () => void;
  /** What was found wrong up to now: by `check`, by the description of the API, or by the gateway. */
  readonly complaints: () => readonly string[];
  /** Ends everything, as if Discord were gone; rejects with the complaints, if there are any. Once is enough. */
  readonly close: () => Promise<void>;
}

const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.harbour.bot-token';

const CHANNELS: readonly ChannelPlan[] = [
  { name: 'newsroom' },
  { name: 'desk' },
  { name: 'a thread', threadOf: 'newsroom' },
  { name: 'elsewhere', hasBot: false },
];

const ROOMY: RateLimit = { requests: 1000, perMs: 1000 };

/** The ways by which a message is sent. */
const CHECKED = new Set<RouteName>(['original.edit', 'followup', 'followup.edit', 'post', 'message.edit']);
/** The callbacks that are a message. */
const SAYING = new Set<unknown>([CALLBACK.message, CALLBACK.update]);

export const startDiscord = async (options: DiscordOptions = {}): Promise<DiscordStandIn> => {
  const { people = ['anna', 'ben'], channels = CHANNELS, patienceMs = 5000 } = options;
  const { DISCORD_OPENAPI = '' } = process.env;
  const community = makeCommunity({ people, channels });
  const restFaults = createFaults<RestFault>(patienceMs);
  const gatewayFaults = createFaults<AwaitingFault>(patienceMs);
  const screen = createScreen(patienceMs);
  const messages = createMessageStore();
  const registry = createRegistry(community);
  const interactions = createInteractions({ patienceMs, now: options.now ?? Date.now });
  const information = createGatewayInformation(options.shards ?? 1, options.sessionLimit);
  const complaints: string[] = [];
  let isRevoked = false;
  let closing: Promise<void> | undefined;

  const complain = (body: Fields, via: RouteName): readonly string[] => {
    const isSaying = via === 'callback' && SAYING.has(valueAt(body, 'type'));
    if (!isSaying && !CHECKED.has(via)) return [];
    const found = options.check?.(isSaying ? fieldsAt(body, 'data') : body, via) ?? [];
    complaints.push(...found.map((one) => `${via}: ${one}`));
    return found;
  };
  const announce = (message: Fields): void => {
    const channel = community.channel(textAt(message, 'channel_id'));
    if (messages.audienceOf(textAt(message, 'id')) === '') {
      gateway.deliver(messageCreated(message, channel, community));
    }
  };

  const gateway = createGateway({
    patienceMs,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    allowedIntents: options.allowedIntents ?? ~PRIVILEGED,
    faults: gatewayFaults,
    information,
    isToken: (token) => token === TOKEN && !isRevoked,
    resumeAddress: () => `ws://${rest.host}/resume`,
    welcome: (session, resumeAddress) => welcome(session, resumeAddress, community),
    complain: (sentence) => complaints.push(sentence),
  });
  const parts: AnswersOptions = {
    community,
    messages,
    screen,
    interactions,
    registry,
    announce,
    gateway: information,
    gatewayAddress: () => `ws://${rest.host}`,
  };
  const rest = await startRestServer({
    patienceMs,
    faults: restFaults,
    isAuthorized: (authorization) => authorization === `Bot ${TOKEN}` && !isRevoked,
    limits: createRateLimits(options.rateLimit ?? ROOMY),
    openApi: openApi(options.openApiPath ?? DISCORD_OPENAPI),
    checksAnswers: options.checksAnswers ?? false,
    answer: (route, call) => answerRoute(route, parts, call),
    complain,
    disagree: (sentences, via) => complaints.push(...sentences.map((one) => `${via}: ${one}`)),
    onUpgrade: gateway.onUpgrade,
  });

  return {
    ...createInteractionGestures({ ...parts, gateway }),
    ...createMessageGestures({ ...parts, gateway }),
    apiUrl: `http://${rest.host}/api`,
    token: TOKEN,
    community,
    sockets: gateway.sockets,
    redeliver: (gesture) => gesture.again(),
    fail: (fault) => {
      if ('route' in fault) return restFaults.plan({ target: fault.route, fault, times: fault.times ?? 1 });
      return fault.kind === 'token-revoked' ? revoke() : gateway.fail(fault);
    },
    requests: (route) =>
      rest.requests.all().filter((request) => route === undefined || request.route === route),
    untilRequests: (route, count, ms) =>
      rest.requests.until({
        what: `${count} requests ${route}`,
        find: (all) => {
          const fitting = all.filter((request) => request.route === route);
          return fitting.length >= count ? fitting.slice(0, count) : undefined;
        },
        ms,
      }),
    shown: () => screen.all(),
    history: (channel) => messages.history(community.channel(channel).id),
    commands: registry.list,
    register: (scope, commands) => {
      registry.put(
        scope,
        commands.map((command) => ({ ...command })),
      );
    },
    sessionLimit: information.limit,
    changeSessionLimit: information.change,
    expireInteractions: interactions.expireAll,
    complaints: () => [...complaints],
    close: () => {
      closing ??= close();
      return closing;
    },
  };

  function revoke(): FaultHandle {
    isRevoked = true;
    gateway.closeAll(4004);
    return {
      hits: () => 1,
      reached: async () => {},
      end: () => {
        isRevoked = false;
      },
    };
  }

  async function close(): Promise<void> {
    for (const part of [screen, restFaults, gatewayFaults, interactions]) part.close();
    await gateway.close();
    await rest.close();
    if (complaints.length === 0) return;
    throw new Error(`Discord was sent what it does not take: ${complaints.join('; ')}`);
  }
};
