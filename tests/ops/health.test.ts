import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ProblemError } from '../../src/core/problem.ts';
import type { Check } from '../../src/ops/checks.ts';
import { type HealthOptions, startHealth } from '../../src/ops/health.ts';
import { createLog } from '../../src/ops/log.ts';

const SECRET = 'xoxb-not-for-everybody';

/** A health server on a port of its own, with what it has logged. */
const started = async (options: Partial<HealthOptions> = {}) => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  const health = await startHealth({
    host: '127.0.0.1',
    port: 0,
    checks: [],
    metrics: { text: async () => 'who_said_documents 1\n', contentType: 'text/plain; version=0.0.4' },
    log,
    ...options,
  });
  onTestFinished(health.close);
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`${health.address}${path}`, { method });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  return { ...health, get, lines };
};

const well: Check['isWell'] = async () => null;
const hanging: Check['isWell'] = () => new Promise(() => undefined);

/** What `startHealth` is refused with. */
const refused = async (options: Partial<HealthOptions>) => {
  const error: unknown = await started(options).catch((reason: unknown) => reason);
  return error instanceof ProblemError ? error.problem : error;
};

describe('/livez', () => {
  it('says that the program is alive, even while a check hangs', async () => {
    const { get } = await started({ checks: [{ name: 'store', isWell: hanging }] });
    void get('/readyz').catch(() => undefined);
    expect(await get('/livez?verbose')).toMatchObject({ status: 200, body: 'alive\n' });
  });
});

describe('/readyz', () => {
  it('is 200 when all is well, with a line for each check', async () => {
    const { get } = await started({
      checks: [
        { name: 'store', isWell: well },
        { name: 'slack', isWell: well },
      ],
    });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: 'ready\nstore: ok\nslack: ok\n' });
  });

  it('is 503 when something is not well, fails or hangs; why is only in the log', async () => {
    const { get, lines } = await started({
      checks: [
        { name: 'store', isWell: hanging },
        { name: 'slack', isWell: async () => `the token ${SECRET} was refused` },
        { name: 'discord', isWell: () => Promise.reject(new Error(`failed with ${SECRET}`)) },
        {
          name: 'reconciler',
          isWell: () => {
            throw new Error('at once');
          },
        },
        { name: 'disk', isWell: well },
      ],
    });
    const body =
      'not ready\nstore: not well\nslack: not well\ndiscord: not well\nreconciler: not well\ndisk: ok\n';
    expect(await get('/readyz')).toMatchObject({ status: 503, body });
    expect(lines.join('')).toMatch(/was refused[\s\S]*failed with|failed with[\s\S]*was refused/);
    expect(lines.join('')).toContain('no answer within 2000 ms');
    expect(lines.join('')).not.toContain(SECRET);
  });

  it('logs that something fell ill and got well, and not that it still is', async () => {
    let reason: string | null = null;
    const { get, lines } = await started({ checks: [{ name: 'slack', isWell: async () => reason }] });
    for (const next of [null, 'no connection', 'no connection', 'still none', null, null]) {
      reason = next;
      await get('/readyz');
    }
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { check: 'slack', reason: 'no connection', msg: 'not well' },
      { check: 'slack', msg: 'well again' },
    ]);
  });

  it('asks a check that hangs once, whoever comes meanwhile', async () => {
    let asked = 0;
    const { get } = await started({
      checks: [
        {
          name: 'store',
          isWell: () => {
            asked += 1;
            return new Promise(() => undefined);
          },
        },
      ],
    });
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/readyz')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
    expect(asked).toBe(1);
  });
});

describe('/metrics', () => {
  it('is what the metrics say, in their own type', async () => {
    const { get } = await started();
    const { status, headers, body } = await get('/metrics');
    expect([status, body]).toEqual([200, 'who_said_documents 1\n']);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4');
  });

  it('is 500 without a cause when they cannot be read', async () => {
    const { get, lines } = await started({
      metrics: {
        text: () => Promise.reject(new Error('a cause for the log')),
        contentType: 'text/plain',
      },
    });
    const { status, body } = await get('/metrics');
    expect(status).toBe(500);
    expect(body).not.toContain('cause for');
    expect(lines.join('')).toContain('a cause for the log');
  });
});

describe('the health server', () => {
  it('answers HEAD like GET without a body', async () => {
    const { get } = await started();
    const [head, page] = [await get('/metrics', 'HEAD'), await get('/metrics')];
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers.get('content-length')).toBe(String(page.body.length));
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'answers %s with 405 and changes nothing',
    async (method) => {
      const { get } = await started();
      const { status, headers } = await get('/readyz', method);
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    },
  );

  it.each(['/', '/metricsx', '/metrics/', '//livez', '/../livez', '/%6civez', '/readyz%00'])(
    'knows nothing of %s',
    async (path) => {
      const { address } = await started();
      // Not by fetch, which tidies a path up before it asks.
      const [response] = await once(ask(`${address}/`, { path }).end(), 'response');
      expect([response.statusCode, await text(response)]).toEqual([
        404,
        'There are /livez, /readyz and /metrics.\n',
      ]);
    },
  );

  it('survives what is no HTTP', async () => {
    const { address, get } = await started();
    const socket = createConnection(Number(new URL(address).port), '127.0.0.1');
    socket.end('\0\0 hello?\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400/);
    expect((await get('/livez')).status).toBe(200);
  });

  it('listens to the given address and to no other', async () => {
    const { address } = await started();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const others = Object.values(networkInterfaces()).flatMap((each) =>
      (each ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal),
    );
    for (const other of others)
      await expect(fetch(`http://${other.address}:${new URL(address).port}/livez`)).rejects.toThrow();
  });

  it('names a port that is taken, and the setting to change', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const found = other.address();
    const port = typeof found === 'object' && found !== null ? found.port : 0;
    expect(await refused({ port })).toEqual({ kind: 'port-in-use', port, setting: 'HEALTH_PORT' });
  });

  it('names a host that is not this machine', async () => {
    // https://www.rfc-editor.org/rfc/rfc5737: nobody has this address.
    expect(await refused({ host: '192.0.2.1' })).toMatchObject({
      kind: 'setting-invalid',
      name: 'HEALTH_HOST',
      value: '192.0.2.1',
    });
  });

  it('closes while somebody waits for an answer, and frees its port', async () => {
    const { address, close, get } = await started({ checks: [{ name: 'store', isWell: hanging }] });
    const waiting = get('/readyz').then(
      () => 'answered',
      () => 'cut off',
    );
    await get('/livez');
    await close();
    expect(await waiting).toBe('cut off');
    const again = await started({ port: Number(new URL(address).port) });
    expect(again.address).toBe(address);
  });
});
