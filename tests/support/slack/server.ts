/**
 * A stand-in for Slack on the loopback address: Web API and Socket Mode for one bot in one workspace, and people who do
 * things there. Messages, history and views are kept by `emulate`; tokens, memberships, limits of response URLs, Socket
 * Mode and everything that can go wrong are ours.
 */

import { createFaults, type FaultHandle } from '../faults.ts';
import { type Fields, listAt } from '../fields.ts';
import { createApiMethods } from './api-methods.ts';
import { type ApiRequest, startApiServer } from './api-server.ts';
import { createHttpDelivery, type Deliver } from './delivery.ts';
import type { ApiFault, Fault, SocketFault } from './faults.ts';
import type { AgainOptions, Gesture } from './gesture.ts';
import { createGestures, type Gestures } from './gestures.ts';
import { createResponseUrls } from './response-urls.ts';
import { createScreen, type Seen } from './screen.ts';
import { createSocketMode, type Sockets } from './socket-mode.ts';
import { createTriggers } from './triggers.ts';
import { createUploads } from './uploads.ts';
import { type ChannelPlan, openWorkspace, type Workspace } from './workspace.ts';

export interface SlackOptions {
  /** Names; the first does what a test leaves open. */
  readonly people?: readonly string[];
  /** Those of them who are admins of the workspace; nobody when left out. */
  readonly admins?: readonly string[];
  /** The first is where a test leaves it open. */
  readonly channels?: readonly ChannelPlan[];
  /** The bot's scopes, enforced in both directions; every scope when left out. */
  readonly scopes?: readonly string[];
  /** How long every wait lasts, in milliseconds. */
  readonly patienceMs?: number;
  /** What is wrong with a message or view; it is then refused with `invalid_blocks`, and `close` rejects. */
  readonly check?: (body: Fields, via: string) => readonly string[];
}

export interface SlackStandIn extends Gestures {
  /** For `slackApiUrl`; ends with a slash. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly workspace: Workspace;
  readonly sockets: Sockets;
  /** Gestures from now on are signed requests to these addresses in turn. */
  readonly deliverOverHttp: (...urls: readonly string[]) => void;
  readonly redeliver: (gesture: Gesture, options?: AgainOptions) => Gesture;
  readonly fail: (fault: Fault) => FaultHandle;
  /** Every request of the bot, or those of one method; `response_url` is one. */
  readonly requests: (method?: string) => readonly ApiRequest[];
  /** Settles with the first requests of a method, once there are so many. */
  readonly untilRequests: (method: string, count: number, ms?: number) => Promise<readonly ApiRequest[]>;
  /** Everything that anybody has been shown. */
  readonly shown: () => readonly Seen[];
  /** What is in a channel now, newest first, with metadata. */
  readonly history: (channel: string) => Promise<readonly Fields[]>;
  /** As if thirty minutes had gone by for every response URL issued so far. */
  readonly expireResponseUrls: () => void;
  /** What `check` has found wrong up to now. */
  readonly complaints: () => readonly string[];
  /** Ends everything, as if Slack were gone; rejects with the complaints, if there are any. Once is enough. */
  readonly close: () => Promise<void>;
}

const TOKENS = {
  botToken: 'xoxb-harbour-bot',
  appToken: 'xapp-harbour-app',
  signingSecret: 'harbour-signing-secret',
} as const;

/** The ways by which a message or a view is sent. */
const CHECKED = /^(?:chat|views)\.|^(?:response_url|ack)$/;

const CHANNELS: readonly ChannelPlan[] = [
  { name: 'newsroom' },
  { name: 'desk', isPrivate: true },
  { name: 'elsewhere', hasBot: false },
];

export const startSlack = async (options: SlackOptions = {}): Promise<SlackStandIn> => {
  const { people = ['anna', 'ben'], channels = CHANNELS, scopes, patienceMs = 5000 } = options;
  const apiFaults = createFaults<ApiFault>(patienceMs);
  const socketFaults = createFaults<SocketFault>(patienceMs);
  const screen = createScreen(patienceMs);
  const triggers = createTriggers();
  const complaints: string[] = [];
  const complain = (body: Fields, via: string): readonly string[] => {
    const found = CHECKED.test(via) ? (options.check?.(body, via) ?? []) : [];
    complaints.push(...found.map((one) => `${via}: ${one}`));
    return found;
  };

  const workspace = await openWorkspace({
    people,
    admins: options.admins,
    channels,
    botToken: TOKENS.botToken,
    scopes,
  });
  const socketMode = createSocketMode({ patienceMs, faults: socketFaults });
  let deliver: Deliver = socketMode.deliver;
  let closing: Promise<void> | undefined;
  const responseUrls = createResponseUrls({ base: () => api.origin, workspace, screen });
  const uploads = createUploads({ base: () => api.origin, workspace, screen, scopes });
  const answerMethod = createApiMethods({
    workspace,
    screen,
    triggers,
    uploads,
    openConnection: () => socketMode.issueAddress(api.origin),
    echo: (message) => {
      if (scopes === undefined || scopes.includes('im:history')) gestures.event(message);
    },
  });
  const api = await startApiServer({
    ...TOKENS,
    patienceMs,
    scopes: scopes ?? [],
    faults: apiFaults,
    answerMethod,
    acceptUpload: uploads.accept,
    answerResponseUrl: responseUrls.accept,
    complain,
    onUpgrade: socketMode.onUpgrade,
  });
  const gestures = createGestures({
    workspace,
    screen,
    triggers,
    responseUrls,
    deliver: (envelope) => deliver(envelope),
    scopes,
    complain,
  });

  return {
    ...gestures,
    ...TOKENS,
    apiUrl: `${api.origin}/api/`,
    workspace,
    sockets: socketMode.sockets,
    deliverOverHttp: (...urls) => {
      deliver = createHttpDelivery({ urls, secret: TOKENS.signingSecret, patienceMs });
    },
    redeliver: (gesture, again) => gesture.again(again),
    fail: (fault) => planFault(fault, apiFaults, socketMode.fail),
    requests: (method) =>
      api.requests.all().filter((request) => method === undefined || request.method === method),
    untilRequests: (method, count, ms) =>
      api.requests.until({
        what: `${count} requests ${method}`,
        find: (all) => {
          const fitting = all.filter((request) => request.method === method);
          return fitting.length >= count ? fitting.slice(0, count) : undefined;
        },
        ms,
      }),
    shown: () => screen.all(),
    history: async (channel) => {
      const { id } = workspace.channel(channel);
      const answer = await workspace.as('slack', 'conversations.history', { channel: id, limit: 1000 });
      return listAt(answer, 'messages');
    },
    expireResponseUrls: responseUrls.expireAll,
    complaints: () => [...complaints],
    close: () => {
      closing ??= close();
      return closing;
    },
  };

  async function close(): Promise<void> {
    for (const part of [screen, apiFaults, socketFaults]) part.close();
    await socketMode.close();
    await api.close();
    await workspace.close();
    if (complaints.length === 0) return;
    throw new Error(`Slack was sent what it does not take: ${complaints.join('; ')}`);
  }
};

const planFault = (
  fault: Fault,
  apiFaults: ReturnType<typeof createFaults<ApiFault>>,
  failSocket: (fault: SocketFault) => FaultHandle,
): FaultHandle => {
  if ('method' in fault) return apiFaults.plan({ target: fault.method, fault, times: fault.times ?? 1 });
  if (fault.kind !== 'connections-open-fails') return failSocket(fault);
  const { times = Number.POSITIVE_INFINITY } = fault;
  const method = 'apps.connections.open';
  return apiFaults.plan({ target: method, fault: { method, kind: '500-before' }, times });
};
