/** Tells machines how the program is: `/livez`, `/readyz` and `/metrics` over HTTP, for probes and Prometheus. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { ProblemError } from '../core/problem.ts';
import { type Check, createChecks, type Finding } from './checks.ts';
import type { Metrics } from './metrics.ts';

/** Nobody who asks has much to say. */
const REQUEST_LIMIT_MS = 5_000;
const PLAIN = 'text/plain; charset=utf-8';

export interface HealthOptions {
  /** The only address to listen on. */
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly checks: readonly Check[];
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  readonly log: Logger;
}

export interface Health {
  /** `http://127.0.0.1:9464`: where it listens. */
  readonly address: string;
  /** Settles when nothing is listened to and no connection is left. */
  readonly close: () => Promise<void>;
}

/**
 * Listens until it is closed. Nothing that it answers names a cause: that is in the log.
 * @throws ProblemError `port-in-use`, or `setting-invalid` for a host or a port that this machine does not give.
 */
export const startHealth = async (options: HealthOptions): Promise<Health> => {
  const answer = createAnswers(options);
  const server = createServer({ requestTimeout: REQUEST_LIMIT_MS }, (request, response) => {
    answer(request).then(
      (page) => send(page, request, response),
      (error: unknown) => {
        options.log.error({ err: error, url: request.url }, 'a question about health could not be answered');
        send(FAULT, request, response);
      },
    );
  });
  await listen(server, options);
  server.on('error', (error) => options.log.error({ err: error }, 'the health server failed'));
  return { address: addressOf(server), close: () => close(server) };
};

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const plain = (status: number, body: string): Page => ({ status, type: PLAIN, body: `${body}\n` });
const NOT_FOUND = plain(404, 'There are /livez, /readyz and /metrics.');
const NOT_ALLOWED = plain(405, 'Only GET and HEAD.');
const FAULT = plain(500, 'This could not be told; the log has the cause.');

const createAnswers = ({
  checks,
  metrics,
  log,
}: HealthOptions): ((request: IncomingMessage) => Promise<Page>) => {
  const findings = createChecks(checks, log);
  const pages: ReadonlyMap<string, () => Promise<Page>> = new Map([
    ['/livez', async () => plain(200, 'alive')],
    ['/readyz', async () => readiness(await findings())],
    ['/metrics', async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() })],
  ]);
  return async ({ method, url = '' }) => {
    const page = pages.get(url.replace(/\?.*/s, ''));
    if (page === undefined) return NOT_FOUND;
    return method === 'GET' || method === 'HEAD' ? page() : NOT_ALLOWED;
  };
};

const readiness = (findings: readonly Finding[]): Page => {
  const lines = findings.map(({ name, isWell }) => `${name}: ${isWell ? 'ok' : 'not well'}`);
  const isReady = findings.every(({ isWell }) => isWell);
  return plain(isReady ? 200 : 503, [isReady ? 'ready' : 'not ready', ...lines].join('\n'));
};

const send = ({ status, type, body }: Page, { method }: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
};

const listen = async (server: Server, { host, port }: HealthOptions): Promise<void> => {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ProblemError(listenProblem(cause, host, port), { cause });
  }
};

const listenProblem = (error: unknown, host: string, port: number): ProblemError['problem'] => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return { kind: 'port-in-use', port, setting: 'HEALTH_PORT' };
  if (code === 'EACCES') {
    const expected = 'a port that the user who runs who-said may open';
    return { kind: 'setting-invalid', name: 'HEALTH_PORT', value: String(port), expected };
  }
  return {
    kind: 'setting-invalid',
    name: 'HEALTH_HOST',
    value: host,
    expected: 'an address of this machine',
  };
};

const addressOf = (server: Server): string => {
  const found = server.address();
  if (found === null || typeof found === 'string') return String(found);
  return `http://${found.family === 'IPv6' ? `[${found.address}]` : found.address}:${found.port}`;
};

const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
};
