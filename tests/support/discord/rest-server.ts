/** The REST side of the stand-in: checks tokens and limits, writes every request down, lets faults happen, then lets others answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer as readBytes } from 'node:stream/consumers';
import type { Faults } from '../faults.ts';
import { type Fields, parseFields, parseJson } from '../fields.ts';
import { createHappenings, type Happenings } from '../happenings.ts';
import type { RestFault } from './faults.ts';
import type { OpenApi } from './openapi.ts';
import { type HttpAnswer, invalidForm, REFUSALS, type RefusalCode, refusal } from './problem.ts';
import { type RateLimits, tooMany } from './rate-limits.ts';
import { type Form, fileComplaints, readForm } from './request-form.ts';
import type { Call } from './rest-answers.ts';
import { type Match, matchRoute, type Params, type RouteName } from './routes.ts';

/** One request of the bot, whatever became of it. */
export interface RestRequest {
  readonly route: RouteName;
  readonly params: Params;
  readonly query: URLSearchParams;
  /** An object; a list is under `commands`. */
  readonly body: Fields;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The kind of the fault that it met; empty when none. */
  readonly fault: string;
}

export interface RestServerOptions {
  readonly patienceMs: number;
  readonly faults: Faults<RestFault>;
  /** Whether an `Authorization` is the bot's. */
  readonly isAuthorized: (authorization: string) => boolean;
  readonly limits: RateLimits;
  readonly openApi: OpenApi;
  /** Whether answers are held against it, as requests are. */
  readonly checksAnswers: boolean;
  readonly answer: (route: RouteName, call: Call) => HttpAnswer;
  /** What is wrong with a message; each is a sentence. */
  readonly complain: (body: Fields, via: RouteName) => readonly string[];
  /** Writes down what the description of the API finds wrong. */
  readonly disagree: (sentences: readonly string[], via: string) => void;
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface RestServer {
  /** Address and port. */
  readonly host: string;
  readonly requests: Happenings<RestRequest>;
  readonly close: () => Promise<void>;
}

interface Received extends Call {
  readonly match: Match;
  readonly authorization: string;
  /** As it was sent, parsed. */
  readonly raw: unknown;
}

const BASE = '/api/v10';

export const startRestServer = async (options: RestServerOptions): Promise<RestServer> => {
  const { patienceMs, faults } = options;
  const requests = createHappenings<RestRequest>({
    patienceMs,
    describe: ({ route, fault }) => (fault === '' ? route : `${route} (${fault})`),
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await readForm(await readBytes(request), request.headers['content-type'] ?? '');
    const received = receive(request, form);
    if (received === null) {
      send(response, refusal('404'));
      return;
    }
    const { match, params, query, body } = received;
    const route = match.route.name;
    const fault = faults.take(route);
    requests.add({ route, params, query, body, at: Date.now(), fault: fault?.kind ?? '' });
    const acceptIt = (): HttpAnswer => accept(received, options);
    finish(response, fault === undefined ? acceptIt() : outcomeOf(fault, received, acceptIt));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) =>
      send(response, { status: 500, body: { message: `the stand-in failed: ${error}`, code: 0 } }),
    );
  });
  server.on('upgrade', options.onUpgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${portOf(server.address())}`,
    requests,
    close: async () => {
      requests.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

/** Null for what nobody answers. */
const receive = (request: IncomingMessage, { text, files }: Form): Received | null => {
  const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://discord');
  if (!pathname.startsWith(BASE)) return null;
  const match = matchRoute(request.method ?? '', decodeURIComponent(pathname.slice(BASE.length)));
  if (match === undefined) return null;
  const raw = text === '' ? undefined : parseJson(text);
  const body = Array.isArray(raw)
    ? { commands: raw }
    : { ...parseFields(text), ...(files.length > 0 ? { files } : {}) };
  return {
    match,
    params: match.params,
    query,
    raw,
    body,
    authorization: request.headers.authorization ?? '',
  };
};

const accept = (received: Received, options: RestServerOptions): HttpAnswer => {
  const { match, params, body, raw, authorization } = received;
  const { route } = match;
  if (route.isOpen !== true && !options.isAuthorized(authorization)) return refusal('401');
  const major = params.channel_id ?? params.webhook_token ?? params.guild_id ?? '';
  const isLimited = route.name !== 'callback';
  const { headers = {}, refusal: limited } = isLimited ? options.limits.take(route.name, major) : {};
  if (limited !== undefined) return limited;
  const wrong = raw === undefined ? [] : options.openApi.request(route, raw);
  options.disagree(wrong, route.name);
  const complaints = [...wrong, ...fileComplaints(body), ...options.complain(body, route.name)];
  if (complaints.length > 0) return { ...invalidForm(complaints), headers };
  const answer = options.answer(route.name, received);
  if (options.checksAnswers && answer.body !== undefined) {
    options.disagree(
      options.openApi.answer(route, answer.status, answer.body),
      `the answer to ${route.name}`,
    );
  }
  return { ...answer, headers: { ...headers, ...answer.headers } };
};

/** An answer, or how the request ends without one. */
type Outcome = HttpAnswer | 'reset' | 'closed' | 'hang' | 'stall';

const outcomeOf = (
  { kind, retryAfterS = 1 }: RestFault,
  received: Received,
  acceptIt: () => HttpAnswer,
): Outcome => {
  const bucket = received.match.route.name;
  if (kind === '429') return tooMany({ bucket, retryAfterS });
  if (kind === '429-global') return tooMany({ retryAfterS });
  if (isRefusal(kind)) return refusal(kind);
  const [how, when] = kind.split('-');
  if (when === 'after') acceptIt();
  return isLost(how) ? how : { status: Number(how) };
};

const isLost = (how: string | undefined): how is Exclude<Outcome, HttpAnswer> =>
  how === 'reset' || how === 'closed' || how === 'hang' || how === 'stall';

const finish = (response: ServerResponse, outcome: Outcome): void => {
  if (outcome === 'reset') response.socket?.resetAndDestroy();
  else if (outcome === 'closed') response.socket?.destroy();
  else if (outcome === 'stall') response.writeHead(200, { 'content-type': 'application/json' }).write('{');
  else if (outcome !== 'hang') send(response, outcome);
};

const isRefusal = (kind: string): kind is RefusalCode => kind in REFUSALS;

const send = (response: ServerResponse, { status, body, headers }: HttpAnswer): void => {
  // The client may have given up while the answer was made.
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === 'object' ? address.port : 0;
