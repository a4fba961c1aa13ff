import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IIdentifyThrottler } from 'discord.js';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { createIdentifyThrottler } from '../../../src/platforms/discord/identify-throttler.ts';
import { createRest } from '../../../src/platforms/discord/rest.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Tells these limits, one after the other and then the last again. */
const discordWith = async (...remaining: readonly number[]) => {
  let asked = 0;
  const server = createServer((_, response) => {
    const left = remaining[Math.min(asked, remaining.length - 1)];
    asked += 1;
    const limit = { total: 1000, remaining: left, reset_after: 1_000, max_concurrency: 1 };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ url: 'ws://127.0.0.1', shards: 1, session_start_limit: limit }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { apiUrl: `http://127.0.0.1:${port}/api`, asked: () => asked };
};

const inner = () => {
  const passed: number[] = [];
  const throttler: IIdentifyThrottler = {
    waitForIdentify: async (shard) => {
      passed.push(shard);
    },
  };
  return { passed, throttler };
};

const throttler = (apiUrl: string, innermost: IIdentifyThrottler) => {
  const told: unknown[] = [];
  const made = createIdentifyThrottler({
    rest: createRest({ token: 'x', apiUrl }),
    log: pino({ enabled: false }),
    inner: innermost,
    onRefused: (reason) => told.push(reason),
  });
  return { made, told };
};

it('asks before every login, the first and those after it', async () => {
  const { apiUrl, asked } = await discordWith(1000);
  const { passed, throttler: innermost } = inner();
  const { made } = throttler(apiUrl, innermost);
  const { signal } = new AbortController();
  await made.waitForIdentify(0, signal);
  await made.waitForIdentify(0, signal);
  expect({ asked: asked(), passed }).toEqual({ asked: 2, passed: [0, 0] });
});

it('lets nobody log in when none is left, tells so, and ends with the connection', async () => {
  const { apiUrl } = await discordWith(0);
  const { passed, throttler: innermost } = inner();
  const { made, told } = throttler(apiUrl, innermost);
  const connection = new AbortController();
  const waiting = made.waitForIdentify(0, connection.signal);
  await expect.poll(() => told).toHaveLength(1);
  connection.abort(new Error('closed'));
  await expect(waiting).rejects.toThrow('closed');
  expect(passed).toEqual([]);
});

it('a connection that closes while few are left is not waited for', async () => {
  const { apiUrl } = await discordWith(1000, 1);
  const { passed, throttler: innermost } = inner();
  const { made } = throttler(apiUrl, innermost);
  await made.waitForIdentify(0, new AbortController().signal);
  const connection = new AbortController();
  const waiting = made.waitForIdentify(0, connection.signal);
  connection.abort(new Error('closed'));
  await expect(waiting).rejects.toThrow();
  expect(passed).toEqual([0]);
});

it('a connection that closes while Discord is asked does not log in', async () => {
  const { apiUrl } = await discordWith(1000);
  const { passed, throttler: innermost } = inner();
  const { made } = throttler(apiUrl, innermost);
  const connection = new AbortController();
  const waiting = made.waitForIdentify(0, connection.signal);
  connection.abort(new Error('closed'));
  await expect(waiting).rejects.toThrow('closed');
  expect(passed).toEqual([]);
});

it('a token that is refused is not tried again', async () => {
  const server = createServer((_, response) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"message":"401: Unauthorized","code":0}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { passed, throttler: innermost } = inner();
  const { made, told } = throttler(`http://127.0.0.1:${port}/api`, innermost);
  const connection = new AbortController();
  const waiting = made.waitForIdentify(0, connection.signal);
  await expect.poll(() => told).toMatchObject([{ status: 401 }]);
  connection.abort(new Error('closed'));
  await expect(waiting).rejects.toThrow('closed');
  expect(passed).toEqual([]);
});
