/** The HTTP front of the stand-in: checks tokens, writes every request down, lets faults happen, then lets others answer. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer as readBytes } from 'node:stream/consumers';
import type { Faults } from '../faults.ts';
import { type Fields, textAt } from '../fields.ts';
import { createHappenings, type Happenings } from '../happenings.ts';
import type { ApiFault } from './faults.ts';
import { parseBody } from './request-body.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body?: Fields;
  /** Instead of a body. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request of the bot, whatever became of it. */
export interface ApiRequest {
  /** A Web API method, `response_url`, or `upload`. */
  readonly method: string;
  /** Blocks, views and booleans as values. */
  readonly body: Fields;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The kind of the fault that it met; empty when none. */
  readonly fault: string;
}

export interface ApiServerOptions {
  readonly patienceMs: number;
  readonly faults: Faults<ApiFault>;
  /** Told with every answer; empty: not told. */
  readonly scopes: readonly string[];
  /** The only tokens that are right: of the bot, and of the app for opening connections. */
  readonly botToken: string;
  readonly appToken: string;
  readonly answerMethod: (method: string, body: Fields) => Promise<Fields>;
  readonly acceptUpload: (path: string, data: Buffer) => HttpAnswer;
  readonly answerResponseUrl: (path: string, body: Fields) => Promise<HttpAnswer>;
  /** What is wrong with a message or view; each is a sentence. */
  readonly complain: (body: Fields, via: string) => readonly string[];
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface ApiServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly requests: Happenings<ApiRequest>;
  readonly close: () => Promise<void>;
}

interface Call {
  readonly method: string;
  readonly body: Fields;
  readonly accept: () => Promise<HttpAnswer>;
}

export const startApiServer = async (options: ApiServerOptions): Promise<ApiServer> => {
  const { patienceMs, faults } = options;
  const requests = createHappenings<ApiRequest>({
    patienceMs,
    describe: ({ method, fault }) => (fault === '' ? method : `${method} (${fault})`),
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await readBytes(request);
    const call = readCall(request, raw, options);
    if (call === null) return send(response, { status: 404, text: 'not found' });
    const fault = faults.take(call.method);
    requests.add({ method: call.method, body: call.body, at: Date.now(), fault: fault?.kind ?? '' });
    await answerWith(fault, call, response);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => send(response, { status: 500, text: String(error) }));
  });
  server.on('upgrade', options.onUpgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    close: async () => {
      requests.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

const readCall = (request: IncomingMessage, raw: Buffer, options: ApiServerOptions): Call | null => {
  const path = request.url ?? '';
  if (path.startsWith('/upload/'))
    return {
      method: 'upload',
      body: { bytes: raw.length },
      accept: async () => options.acceptUpload(path, raw),
    };
  const body = parseBody(raw.toString(), request.headers['content-type'] ?? '');
  if (path.startsWith('/response/')) {
    return { method: 'response_url', body, accept: () => answerResponseUrl(path, body, options) };
  }
  if (!path.startsWith('/api/')) return null;
  const method = path.slice('/api/'.length);
  const { token, ...rest } = body;
  const given = (request.headers.authorization ?? '').replace(/^Bearer /, '') || textAt(body, 'token');
  return { method, body: rest, accept: () => answerApi({ method, body: rest, given, options }) };
};

interface Given {
  readonly method: string;
  readonly body: Fields;
  readonly given: string;
  readonly options: ApiServerOptions;
}

const answerApi = async ({ method, body, given, options }: Given): Promise<HttpAnswer> => {
  const error = tokenError(method, given, options);
  if (error !== '') return { status: 200, body: { ok: false, error } };
  const complaints = options.complain(body, method);
  if (complaints.length > 0) {
    const told = { response_metadata: { messages: complaints.map((one) => `[ERROR] ${one}`) } };
    return { status: 200, body: { ok: false, error: 'invalid_blocks', ...told } };
  }
  const headers = options.scopes.length > 0 ? { 'x-oauth-scopes': options.scopes.join(',') } : {};
  return { status: 200, body: await options.answerMethod(method, body), headers };
};

const answerResponseUrl = async (
  path: string,
  body: Fields,
  options: ApiServerOptions,
): Promise<HttpAnswer> =>
  options.complain(body, 'response_url').length > 0
    ? { status: 400, body: { ok: false, error: 'invalid_blocks' } }
    : options.answerResponseUrl(path, body);

const tokenError = (method: string, given: string, { botToken, appToken }: ApiServerOptions): string => {
  if (given === '') return 'not_authed';
  if (given !== botToken && given !== appToken) return 'invalid_auth';
  const isForApp = method.startsWith('apps.connections.');
  return isForApp === (given === appToken) ? '' : 'not_allowed_token_type';
};

/** Switches on the kind; every kind that is not about the transport is an error that Slack puts into its answer. */
const answerWith = async (
  fault: ApiFault | undefined,
  call: Call,
  response: ServerResponse,
): Promise<void> => {
  if (fault === undefined) return send(response, await call.accept());
  if (fault.kind.endsWith('-after')) await call.accept();
  switch (fault.kind) {
    case '429':
      return send(response, {
        status: 429,
        headers: { 'retry-after': String(fault.retryAfterS ?? 1) },
        body: { ok: false, error: 'ratelimited' },
      });
    case '500-before':
    case '500-after':
      return send(response, { status: 500, text: 'Internal Server Error' });
    case 'reset-before':
    case 'reset-after':
      return reset(response.socket);
    case 'stall-after':
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      return;
    case 'hang':
    case 'hang-after':
      return;
    default:
      return send(response, {
        status: call.method === 'response_url' ? 404 : 200,
        body: { ok: false, error: fault.kind },
      });
  }
};

const reset = (socket: Socket | null): void => {
  socket?.resetAndDestroy();
};

const send = (response: ServerResponse, { status, body, text, headers }: HttpAnswer): void => {
  // The client may have given up while the answer was made.
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, {
    'content-type': body === undefined ? 'text/plain' : 'application/json; charset=utf-8',
    ...headers,
  });
  response.end(body === undefined ? (text ?? '') : JSON.stringify(body));
};

const portOf = (address: AddressInfo | string | null): number =>
  address !== null && typeof address === 'object' ? address.port : 0;
